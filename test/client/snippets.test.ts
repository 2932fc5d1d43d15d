import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';

const root = join(__dirname, '..', '..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = json('snippets/guihua.json');

/** What stands there when nothing but the first values is filled in; `values` are for places without a default. */
function expand(name: string, values: Record<string, string> = {}): string {
  const defaults: Record<string, string> = { ...values, 0: '' };
  const body = snippets[name]!.body.join('\n');
  for (const [, at, text] of body.matchAll(/\$\{(\d+):([^}]*)\}/g)) defaults[at!] = text!;
  return body
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{(\d+)(?::[^}]*)?\}|\$(\d+)/g, (_, long, short) => defaults[long ?? short]!);
}

const read = (text: string) => parsePlan(createSource(text));

describe('client: snippets', () => {
  it('are contributed for drafts', () => {
    assert.deepEqual(json('package.json').contributes.snippets, [
      { language: 'guihua', path: './snippets/guihua.json' },
    ]);
  });

  it('are for the command “Insert Snippet”: where one types, the server offers the same with right numbers', () => {
    const names = ['篇', '章', '节', '指标表', '回顾表', '专栏', '图', '脚注'];
    assert.deepEqual(Object.keys(snippets), names);
    for (const snippet of Object.values(snippets)) assert.ok(!('prefix' in snippet));
  });

  it('篇, 章, 节 and 图 are headings and a caption', () => {
    for (const [name, kind] of [
      ['篇', 'part'],
      ['章', 'chapter'],
      ['节', 'section'],
      ['图', 'figure'],
    ] as const) {
      const [node] = read(expand(name)).nodes;
      assert.deepEqual([node?.kind, node?.numbering?.value, node?.title], [kind, 1, '题目']);
    }
  });

  it('脚注 is a mark and its definition', () => {
    const { marks, definitions } = read(`正文${expand('脚注')}`).notes;
    assert.deepEqual([marks.length, definitions.length], [1, 1]);
  });

  it('指标表 is a table of targets without a finding', () => {
    const text = expand('指标表', { 7: '53.9', 8: '54.5', 9: '［0.6］' }).replace(
      '指标名称（单位）',
      '森林覆盖率（%）',
    );
    const [table, ...others] = read(text).tables;
    assert.ok(table && others.length === 0);
    assert.equal(table.caption, '“十五五”时期经济社会发展主要指标');
    assert.deepEqual([table.role, table.baseYear, table.targetYear], ['targets', 2025, 2030]);
    assert.equal(table.notes.length, 1);
    const [{ category, number, unit, attribute }] = table.rows as [(typeof table.rows)[0]];
    assert.deepEqual([category, number, unit, attribute], ['经济发展', 1, '%', '预期性']);
    assert.deepEqual(findingsOf(text.replace('预期性', '约束性')), []);
  });

  it('回顾表 is a review without a finding', () => {
    const values = { 6: '53.7', 7: '58', 8: '［4.3］', 9: '58.2', 10: '［4.5］' };
    const text = expand('回顾表', values).replace('指标名称（单位）', '常住人口城镇化率（%）');
    const [table, ...others] = read(text).tables;
    assert.ok(table && others.length === 0);
    assert.deepEqual([table.role, table.baseYear, table.targetYear], ['review', 2020, 2025]);
    assert.deepEqual(
      table.columns.map(({ role, of }) => [role, of]),
      [
        ['number', null],
        ['name', null],
        ['base', null],
        ['target', null],
        ['growth', 'target'],
        ['actual', null],
        ['growth', 'actual'],
      ],
    );
    assert.deepEqual(findingsOf(text), []);
  });

  it('专栏 is a box with its content', () => {
    const text = expand('专栏');
    const [box, ...others] = read(text).boxes;
    assert.ok(box && others.length === 0);
    assert.deepEqual([box.numbering?.value, box.title], [1, '重点工程']);
    assert.equal(box.range.end, text.length);
    assert.deepEqual(findingsOf(text), []);
  });
});
