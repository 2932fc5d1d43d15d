import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const keys = (path: string) => Object.keys(JSON.parse(text(path))).sort();
const matches = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1]!);
const unique = (list: readonly string[]) => [...new Set(list)].sort();

describe('client: texts in two languages', () => {
  it('every contribution is named in English and in Chinese', () => {
    const named = unique(matches(text('package.json'), /"%([^%]+)%"/g));
    assert.ok(named.length > 20);
    assert.deepEqual(keys('package.nls.json'), named);
    assert.deepEqual(keys('package.nls.zh-cn.json'), named);
  });

  it('every message of the client is translated', () => {
    const files = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
    const sources = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => text(join('client/src', file)));
    const messages = unique(sources.flatMap((source) => matches(source, /l10n\.t\(\s*'([^']+)'/g)));
    assert.ok(messages.length > 20);
    assert.deepEqual(keys('l10n/bundle.l10n.zh-cn.json'), messages);
  });
});
