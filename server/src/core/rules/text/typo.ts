import { suspectsIn, typoAt } from '../../library/typos.ts';
import { defineRule } from '../../lint/rule.ts';
import { inLines } from '../../syntax/in-lines.ts';
import { replace } from '../../text/edit.ts';
import { isInTitle } from '../shared/sentence.ts';

/** 错别字。 */
export const textTypo = defineRule({
  id: 'text/typo',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '错别字',
  why: '公文里的错别字会被逐字挑出。这里只列在任何上下文里都不对的写法，如“布署”“按装”“帐户”；依上下文而定的，如“其它”“渡过”“反应”，一概不提示。',
  examples: [
    {
      bad: '## 第一章　总体要求\n\n各部门要认真⟦布署⟧，监控设备应⟦按装⟧到位，⟦截止⟧2025年底完成的项目按装机容量统计。发布署名文章。\n',
      good: '## 第一章　总体要求\n\n各部门要认真部署，监控设备应安装到位，截至2025年底完成的项目按装机容量统计。发布署名文章。\n',
    },
  ],
  *check({ plan, terms }) {
    const { text } = plan.source;
    // What the team forbids is told by text/term.
    const told = new Set(terms.flatMap(({ forbidden }) => forbidden));
    for (const { line, found } of inLines(plan.lines, suspectsIn)) {
      const typo = typoAt(text, { word: found.word, start: line.start + found.start });
      if (!typo || told.has(typo.wrong) || isInTitle(text, typo.start)) continue;
      const { start, wrong, right, reason } = typo;
      const range = { start, end: start + wrong.length };
      yield {
        range,
        message: `“${wrong}”应作“${right}”（${reason}）。`,
        fixes: [{ title: `改为“${right}”`, edits: [replace(range, right)] }],
      };
    }
  },
});
