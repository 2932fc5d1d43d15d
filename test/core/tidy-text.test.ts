import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { tidyText } from '../../server/src/core/features/tidy-text.ts';
import { fixAll } from '../../server/src/core/lint/fix-all.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

const pasted = [
  '第一章　发展基础',
  '',
  '“ 十四五 ”时期,全市经济总量迈上新台阶,现代化产业体系加快建设,城镇化率达到50. 43%，公共服务',
  '',
  '— 3 —',
  '',
  '体系不断完善,居民收入稳步增长(预计)。',
  '',
  '各县加快建设公共服务体系。',
  '',
  '打印　关闭　分享到：',
  '',
].join('\n');

const tidied = [
  '第一章　发展基础',
  '',
  '“十四五”时期，全市经济总量迈上新台阶，现代化产业体系加快建设，城镇化率达到50.43%，公共服务体系不断完善，居民收入稳步增长（预计）。',
  '',
  '各县加快建设公共服务体系。',
  '',
  '',
].join('\n');

const nothing = range(0, 0);

function tidy(text: string, selection = nothing, settings = defaultSettings): string {
  return applyEdits(text, tidyText(createSource(text), settings, library, selection));
}

describe('tidying pasted text', () => {
  it('joins, closes up, widens and clears away', () => equal(tidy(pasted), tidied));

  it('keeps the line breaks of the draft', () => {
    equal(tidy(pasted.replaceAll('\n', '\r\n')), tidied.replaceAll('\n', '\r\n'));
  });

  it('has one change for each line', () => {
    const text = '坚持稳中求进,推动“ 高质量 ”发展,保障 民生改善。\n';
    equal(tidyText(createSource(text), defaultSettings, library, nothing).length, 1);
  });

  it('leaves what is not selected', () => {
    const selection = range(0, pasted.indexOf('全市'));
    equal(tidy(pasted, selection), pasted.replace('“ 十四五 ”时期,', '“十四五”时期，'));
  });

  it('leaves what the settings switch off', () => {
    const rules = { 'text/punctuation-width': 'off' } as const;
    const kept = tidy(pasted, nothing, { ...defaultSettings, rules });
    equal(kept.includes('“十四五”时期,全市'), true);
  });

  it('leaves the numbers of entries, figures, times, addresses and formulas', () => {
    const text =
      '1. 2025年实现突破，总量达到1,200亿元。\n\n比例为3:5，时间为10:30，见https://example.cn/a,b。\n\n科技 GDP 占比,CPI:3。\n';
    deepEqual(tidyText(createSource(text), defaultSettings, library, nothing), []);
  });
});

const pieces = [
  '“',
  '”',
  '“ ',
  ' ”',
  ',',
  '，',
  '、',
  ' ',
  '  ',
  '。',
  '(',
  ')',
  '：',
  ':',
  '\n',
  '\n\n',
  '\r\n',
].concat(
  [
    '— 3 —',
    '打印 关闭',
    'PM _{2.5} ',
    '建设',
    '高质量',
    '高 质量',
    '二 〇 三五年',
    '50. 43',
    '3~5万',
    'and',
    '市',
  ],
  [
    '坚持把发展经济的着力点放在实体经济上，加快推进新型工业化，建设制造强市，',
    '> ',
    '# ',
    '第一章　',
    '| ',
    '【 】',
  ],
);
const pastedText = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join(''));

describe('safe fixes of pasted text', () => {
  it('reach a fixed point', () => {
    fc.assert(
      fc.property(pastedText, (text) => {
        const once = fixAll(createSource(text), defaultSettings, library).text;
        deepEqual(fixAll(createSource(once), defaultSettings, library).edits, []);
      }),
      { numRuns: 300 },
    );
  });
});
