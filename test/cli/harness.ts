import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const root = resolve(import.meta.dirname, '..', '..');
export const program = join(root, 'dist', 'cli', 'guihua.js');

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let built: Promise<unknown> | null = null;

/** The program as it ships, built once a run. */
export function build(): Promise<unknown> {
  built ??= promisify(execFile)(process.execPath, ['esbuild.mjs'], { cwd: root });
  return built;
}

/** A folder that is gone after the test suite that asked for it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'guihua-'));

  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  }

  run(...args: string[]): Promise<Result> {
    return this.runWith('', args);
  }

  /** Runs the program in this folder, with a text on standard input. */
  runWith(input: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Result> {
    // What the tests themselves run with is none of the program's business.
    const { NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...plain } = process.env;
    return new Promise((done, fail) => {
      const child = spawn(process.execPath, [program, ...args], {
        cwd: this.path,
        env: { ...plain, ...env },
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk) => out.push(chunk));
      child.stderr.on('data', (chunk) => err.push(chunk));
      child.on('error', fail);
      child.on('close', (status) => {
        done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
      });
      // A call that fails at once closes its input before it has been written.
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Nothing is wrong with it. */
export const cleanDraft = `# 临澜市国民经济和社会发展第十五个五年规划纲要

## 第一章　总体要求

坚持稳中求进，推动全市经济持续向好。

## 第二章　现代产业

做强装备制造，发展海洋经济。
`;

/** Its third chapter follows the first: a warning, outline/number-gap. */
export const gapDraft = cleanDraft.replace('第二章', '第三章');

/** Its second chapter is counted in another way than the others: outline/number-style, which --fix mends. */
export const styleDraft = `${cleanDraft.replace('第二章', '第2章')}
## 第三章　城乡融合

建设宜居县城。
`;
