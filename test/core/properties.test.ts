import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import type { OutlineNode } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { classifyLines } from '../../server/src/core/syntax/classify.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { formatChinese, valueOfChinese } from '../../server/src/core/text/numeral.ts';
import { createSource, lineRange, offsetAt, positionAt } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

/** Pieces of which plans are made, so that random texts look like broken plans rather than like noise. */
const pieces = [
  '第',
  '篇',
  '章',
  '节',
  '一',
  '二',
  '十',
  '3',
  '12',
  '、',
  '（',
  '）',
  '.',
  '．',
  '目录',
  '专栏',
  '表',
  '图',
  '：',
  '。',
  '，',
  '——',
  '\t',
  '　',
  ' ',
  '   ',
  '\n',
  '\n\n',
  '\r\n',
  '> ',
  '**',
  '# ',
  '## ',
  '| ',
  '|',
  '- ',
  '[1]',
  '［2］',
  '[^3]',
  '名词解释',
  '序号 指标 2030年目标 属性\n',
  '1 城镇化率（%） 60 预期性\n',
  '预期性\n',
  '发展基础',
  '加快建设现代化产业体系',
  '工程',
  '……',
  '12',
  '<!-- guihua-disable-next-line -->',
  '---',
  '```',
  '见第二章第一节',
  '本章',
  '上一节',
  '项指标“',
  '”',
  '至',
  '《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》',
  '永州市“十四五”规划纲要',
  '（以下简称“永州纲要”）',
  '上述纲要',
  '<!--',
  '<table>',
  '\ufeff',
  '\u00a0',
  '😀',
  '”.',
];
const planText = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join(''));
const anyText = fc.oneof(planText, fc.string({ unit: 'binary', maxLength: 200 }));

describe('on any text', () => {
  it('lines tile the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = createSource(text);
        const lines = classifyLines(source);
        let at = 0;
        for (const [index, line] of lines.entries()) {
          assert.equal(line.start, at);
          assert.ok(
            line.start <= line.textStart && line.textStart <= line.textEnd && line.textEnd <= line.end,
          );
          assert.doesNotMatch(text.slice(line.start, line.end), /[\r\n]/);
          at = source.lineStarts[index + 1] ?? text.length;
          assert.match(text.slice(line.end, at), /^(\r\n|\n|\r)?$/);
        }
        assert.equal(at, text.length);
      }),
    );
  });

  it('no rule throws, and every range lies in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, failed } = lint(parsePlan(createSource(text)), defaultSettings, library);
        assert.deepEqual(failed, []);
        for (const { range, related, fixes } of findings) {
          const ranges = [range, ...(related ?? []).map((one) => one.range)];
          for (const fix of fixes ?? []) ranges.push(...fix.edits.map((edit) => edit.range));
          for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nodes lie within their parents and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = parsePlan(createSource(text));
        const walk = (nodes: readonly OutlineNode[], start: number, end: number): void => {
          let at = start;
          for (const node of nodes) {
            assert.ok(at <= node.range.start && node.range.end <= end, `${node.kind} ${node.title}`);
            assert.ok(
              node.range.start <= node.selectionRange.start && node.selectionRange.end <= node.range.end,
            );
            walk(node.children, node.selectionRange.start, node.range.end);
            at = node.range.end;
          }
        };
        walk(plan.outline, 0, text.length);
      }),
    );
  });

  it('every fix changes the text', () => {
    fc.assert(
      fc.property(planText, (text) => {
        const { findings } = lint(parsePlan(createSource(text)), defaultSettings, library);
        for (const fix of findings.flatMap(({ fixes }) => fixes ?? [])) {
          assert.notEqual(applyEdits(text, fix.edits), text, fix.title);
        }
      }),
    );
  });

  it('positions and offsets are each other’s reverse', () => {
    fc.assert(
      fc.property(anyText, fc.nat(300), (text, offset) => {
        const source = createSource(text);
        const position = positionAt(source, offset);
        const { end } = lineRange(source, position.line);
        assert.equal(offsetAt(source, position), Math.min(offset, text.length, end));
      }),
    );
  });
});

describe('Chinese numerals', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        (value) => valueOfChinese(formatChinese(value)) === value,
      ),
    );
  });
  it('are read in the forms that plans print', () => {
    const forms = { 三十四: 34, 一十: 10, 一百〇二: 102, 二〇: 20, 十: 10, 二十: 20, 一百一十: 110 };
    for (const [written, value] of Object.entries(forms))
      assert.equal(valueOfChinese(written), value, written);
    for (const written of ['', '十百', '三四十']) assert.equal(valueOfChinese(written), null, written);
  });
});
