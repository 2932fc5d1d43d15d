import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';

describe('front matter', () => {
  for (const name of ['序 言', '前言', '引言']) {
    it(`${name} stands beside the first chapter, not above it`, () => {
      const text = `云汀市“十五五”规划纲要\n\n${name}\n\n规划按照市委建议编制，说明今后五年的发展目标、重点任务和保障措施，是全市工作的行动纲领。\n\n第一章　发展基础\n\n五年来成绩显著。\n\n第二章　主要目标\n\n今后五年实现目标。\n`;
      const { outline } = parsePlan(createSource(text));
      assert.deepEqual(
        outline.map(({ label, title }) => label + title),
        [name, '第一章发展基础', '第二章主要目标'],
      );
    });
  }
});
