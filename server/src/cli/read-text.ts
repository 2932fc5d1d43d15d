import { readFileSync } from 'node:fs';
import { FileError } from './exit.ts';

/** The name by which standard input goes on the command line and in reports. */
export const STANDARD_INPUT = '-';

const MARK = '\ufeff';

export interface DraftText {
  readonly text: string;
  /** Not part of the text: no editor counts it, so positions must not either. Goes back in front when writing. */
  readonly byteOrderMark: string;
}

/** Reads a file or standard input. Throws if it is not UTF-8 text. */
export async function readText(path: string): Promise<DraftText> {
  const bytes = path === STANDARD_INPUT ? await readStandardInput() : readFileSync(path);
  // Checked before the encoding: a picture should not be called badly encoded text.
  if (bytes.includes(0) && !startsAsUtf16(bytes)) throw new FileError('是二进制文件，不是文本');
  const text = decode(bytes);
  return text.startsWith(MARK) ? { text: text.slice(1), byteOrderMark: MARK } : { text, byteOrderMark: '' };
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function startsAsUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError('不是 UTF-8 编码，请用编辑器另存为 UTF-8');
  }
}
