import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? __dirname, '../..');
const terms = ['echarts-license.txt', 'echarts-notice.txt', 'zrender-license.txt'];

describe('the build that watches', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'guihua-build-'));
  const webview = join(folder, 'webview');
  // esbuild's own process may still be writing.
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));

  it('puts the terms of what it bundles beside the page, as the build does', async () => {
    mkdirSync(webview);
    const watcher = watch(webview);
    const build = spawn(process.execPath, ['esbuild.mjs', '--watch', `--outdir=${folder}`], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    try {
      while (!readdirSync(webview).includes('indicators.js')) await once(watcher, 'change');
      assert.deepEqual(
        terms.filter((file) => !readdirSync(webview).includes(file)),
        [],
      );
    } finally {
      watcher.close();
      build.kill();
      await once(build, 'exit');
    }
  });
});
