import assert from 'node:assert/strict';
import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import { emptyLibrary } from '../../server/src/core/library/library.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defineRule } from '../../server/src/core/lint/rule.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { suppressionUnused } from '../../server/src/core/rules/suppression/unused.ts';
import { createSource } from '../../server/src/core/text/source.ts';

const shy = defineRule({
  id: 'test/shy',
  severity: 'hint',
  enabled: false,
  since: '0.3.0',
  title: '试',
  why: '试。',
  examples: [],
  *check() {
    yield { range: { start: 0, end: 1 }, message: '在' };
  },
});

describe('a rule that is off by itself', () => {
  const run = (text: string, rules: Settings['rules'] = {}) => {
    const settings = { ...defaultSettings, rules };
    return lint(parsePlan(createSource(text)), settings, emptyLibrary, [shy, suppressionUnused]);
  };
  const found = (...given: Parameters<typeof run>) =>
    run(...given).findings.map(({ rule, severity }) => `${rule} ${severity}`);

  it('runs where the settings name a severity, and only there', () => {
    assert.deepEqual(found('正文。\n'), []);
    assert.deepEqual(run('正文。\n').ran, ['suppression/unused']);
    assert.deepEqual(found('正文。\n', { 'test/shy': 'off' }), []);
    assert.deepEqual(found('正文。\n', { 'test/shy': 'hint' }), ['test/shy hint']);
    assert.deepEqual(found('正文。\n', { 'test/shy': 'warning' }), ['test/shy warning']);
  });

  it('makes no idle suppression: it may be on for somebody else', () => {
    const text = '正文。\n\n<!-- guihua-disable-next-line test/shy -->\n正文。\n';
    assert.deepEqual(found(text), []);
    assert.equal(found(text, { 'test/shy': 'hint' }).length, 2);
  });
});
