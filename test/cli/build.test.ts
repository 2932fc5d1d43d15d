import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? __dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the build', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'guihua-build-'));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));

  it('puts the terms of all that it bundles beside it', () => {
    const { status } = spawnSync(process.execPath, ['esbuild.mjs', `--outdir=${folder}`], { cwd: root });
    assert.equal(status, 0);
    assert.ok(existsSync(join(folder, 'webview', 'indicators.js')));
    const terms = readFileSync(join(folder, 'licences.txt'), 'utf8');
    for (const name of Object.keys(dependencies))
      assert.match(terms, new RegExp(`^${name} \\d.*\\n=+\\n.`, 'm'));
    assert.match(terms, /Apache License/);
  });
});
