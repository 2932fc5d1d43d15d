import { wordsOf } from '../../claim/announced/announcement.ts';
import { miscounts } from '../../claim/announced/miscounts.ts';
import { defineRule } from '../../lint/rule.ts';

/** 说的个数与列出的不符。 */
export const claimAnnouncedCount = defineRule({
  id: 'claim/announced-count',
  severity: 'information',
  since: '0.3.0',
  title: '说的个数与列出的不符',
  why: '“八大工程”后面只列了七项，不是数错就是漏排，领导讲话和新闻稿都会照着念。',
  examples: [
    {
      bad: '今后五年重点抓好⟦四⟧个方面：一是稳投资。二是促消费。三是扩就业。\n',
      good: '今后五年重点抓好三个方面：一是稳投资。二是促消费。三是扩就业。\n',
    },
    {
      bad: '实施⟦五⟧大工程：产业强链工程、园区提质工程、平台建设工程、人才引育工程。\n',
      good: '实施四大工程：产业强链工程、园区提质工程、平台建设工程、人才引育工程。\n',
    },
  ],
  *check({ plan }) {
    for (const { announced, found, list } of miscounts(plan)) {
      yield {
        range: announced.range,
        message: `文中说“${wordsOf(plan.source.text, announced)}”，列出的是${found}项。请核对是数错了，还是有遗漏或多余。`,
        related: [{ range: list, message: `列出的${found}项` }],
      };
    }
  },
});
