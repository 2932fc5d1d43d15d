import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tocLevels, tocPages } from '../../../server/src/core/config/settings.ts';
import { writeToc } from '../../../server/src/core/features/toc/write-toc.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { findingsOf } from '../../harness/lint.ts';

const oneOf = (...words: string[]) => fc.constantFrom(...words);

/** Entries of one form each, some of them of headings that there are. */
const forms = [
  ['- 第一章　总则', '- 第二章　目标', '  - 第一节　定位', '- 附件', '- 第一篇　开局', '- 一、总体要求', ''],
  ['第一章 总则……1', '第二章 目标……3', '前言……1', '第八章 虚构……9', '第一节 定位……4', '专栏1 工程……3', ''],
  ['第一章 总则\t1', '第二章 目标\t3', '第三章 保障\t5', '第二篇 收官\t7', ''],
  ['第一章 总则', '第二章 目标', '第三章 保障', '第一节 定位', '附件', '前言'],
];

const toc = fc
  .tuple(
    oneOf('## 目录\n\n', '目录\n', '目　录\n\n'),
    fc.oneof(...forms.map((form) => fc.array(oneOf(...form), { maxLength: 12 }))),
  )
  .map(([heading, entries]) => `${heading}${entries.join('\n')}\n\n`);

const headings = [
  ...['## 第一篇　开局', '## 第一章　总则', '## 第二章　目标', '## 第三章　保障', '第四章　民生'],
  ...[
    '### 第一节　定位',
    '### 第二节　思路',
    '一、总体要求',
    '（一）基础',
    '前言',
    '## 名词解释\n\n[1]甲：乙',
  ],
  '> **专栏 1　工程**\n>\n> 内容。',
];
const body = fc
  .array(
    fc.tuple(oneOf(...headings), oneOf('稳中求进。', '', '| 指标名称 | 2030年 |\n| --- | --- |\n| 甲 | 3 |')),
    {
      maxLength: 14,
    },
  )
  .map((sections) => sections.map(([heading, text]) => `${heading}\n\n${text}\n`).join('\n'));

const draft = fc
  .tuple(
    oneOf('', '# 岚川市规划纲要\n\n', '# 岚川市规划纲要\n\n本纲要说明目标。\n\n'),
    fc.option(toc, { nil: '' }),
    body,
  )
  .map((parts) => parts.join(''));

const settings = fc.record(
  {
    levels: fc.uniqueArray(fc.constantFrom(...tocLevels), { minLength: 1 }),
    pages: fc.constantFrom(...tocPages),
  },
  { requiredKeys: [] },
);

const read = (text: string) => parsePlan(createSource(text));

describe('目录 of any draft', () => {
  it('is written once and for all', () => {
    fc.assert(
      fc.property(draft, settings, oneOf('\n', '\r\n'), (text, wish, lineBreak) => {
        const before = text.replaceAll('\n', lineBreak);
        const after = applyEdits(before, writeToc(read(before), wish));
        assert.deepEqual(writeToc(read(after), wish), [], after);
      }),
    );
  });

  it('leaves nothing for the rules to find but pages that went back before', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...tocPages), (text, pages) => {
        const after = applyEdits(text, writeToc(read(text), { pages }));
        const found = findingsOf(after).filter(
          ({ rule }) => rule.startsWith('toc/') && rule !== 'toc/page-order',
        );
        assert.deepEqual(
          found.map(({ message }) => message),
          [],
          after,
        );
      }),
    );
  });
});
