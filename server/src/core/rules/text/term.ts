import { defineRule, type Term } from '../../lint/rule.ts';
import { replace } from '../../text/edit.ts';
import { WordFinder } from '../../text/word-finder.ts';
import { isInTitle, isQuotedFromOthers } from '../shared/sentence.ts';

/** 未用统一的说法。 */
export const textTerm = defineRule({
  id: 'text/term',
  severity: 'information',
  since: '0.3.0',
  fixable: true,
  title: '未用统一的说法',
  why: '同一个概念前后说法不一，读者会以为是两件事。团队在 guihua.json 的 terms 里约定应当写成的词和不应写的词，这里逐处提示；书名号里的名称和引自别的文件的原话不动。',
  examples: [
    {
      terms: [
        { preferred: '常住人口城镇化率', forbidden: ['城镇化水平', '城镇化率'], note: '与统计公报一致' },
      ],
      bad: '到2030年，⟦城镇化水平⟧达到60%，常住人口城镇化率高于全省。\n',
      good: '到2030年，常住人口城镇化率达到60%，常住人口城镇化率高于全省。\n',
    },
  ],
  *check({ plan, terms }) {
    if (terms.length === 0) return;
    const { text } = plan.source;
    const byForm = termsByForm(terms);
    // A preferred word hides the forbidden ones inside it: 城镇化率 in 常住人口城镇化率.
    const finder = new WordFinder([...byForm.keys(), ...terms.map(({ preferred }) => preferred)]);
    for (const { word, start } of finder.find(text)) {
      const term = byForm.get(word);
      const range = { start, end: start + word.length };
      if (!term || isInTitle(text, start) || isQuotedFromOthers(text, range)) continue;
      const { preferred, note } = term;
      yield {
        range,
        message: `“${word}”应统一写作“${preferred}”${note ? `（${note}）` : ''}。`,
        fixes: [{ title: `改为“${preferred}”`, edits: [replace(range, preferred)] }],
      };
    }
  },
});

function termsByForm(terms: readonly Term[]): Map<string, Term> {
  return new Map(terms.flatMap((term) => term.forbidden.map((form) => [form, term] as const)));
}
