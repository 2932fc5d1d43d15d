import { defineRule } from '../../lint/rule.ts';

/** 忽略注释没有作用。 */
export const suppressionUnused = defineRule({
  id: 'suppression/unused',
  severity: 'information',
  since: '0.1.0',
  last: true,
  title: '忽略注释没有作用',
  why: '草稿改好以后，忽略注释就该删掉，否则同样的错误再出现时不会提示。',
  examples: [
    {
      bad: `
<!-- guihua-disable-next-line ⟦box/empty⟧ -->
第一章　发展基础

五年来成绩显著。
`,
      good: `
第一章　发展基础

五年来成绩显著。
`,
    },
  ],
  *check({ idle }) {
    for (const { rule, range } of idle) {
      yield {
        range,
        message: `${rule ? `“${rule}”在这里没有可忽略的问题` : '这里没有可忽略的问题'}，这条忽略注释可以删去；若规则名写错，请改正。`,
      };
    }
  },
});
