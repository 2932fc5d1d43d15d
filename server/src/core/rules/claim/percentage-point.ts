import { faultyChanges } from '../../claim/arithmetic/faulty-changes.ts';
import { defineRule } from '../../lint/rule.ts';
import { replace } from '../../text/edit.ts';
import { shifted } from '../../text/range.ts';

/** 比率的变动应说“个百分点”。 */
export const claimPercentagePoint = defineRule({
  id: 'claim/percentage-point',
  severity: 'information',
  since: '0.3.0',
  fixable: true,
  title: '百分点写成了百分数',
  why: '比率由58.2%到63%，是提高4.8个百分点、提高8.2%。两种说法差得远，写错会被当成数据造假。',
  examples: [
    {
      bad: '常住人口城镇化率由58.2%提高到63%，提高⟦4.8%⟧。\n',
      good: '常住人口城镇化率由58.2%提高到63%，提高4.8个百分点。\n',
    },
  ],
  *check({ plan }) {
    for (const { kind, sentence, levels, stated, recomputed } of faultyChanges(plan)) {
      if (kind !== 'points') continue;
      const { number, range: whole } = stated.quantity;
      const at = sentence.text.indexOf('%', number.end);
      const range = shifted({ start: number.start, end: at + 1 }, sentence.start);
      const figure = sentence.text.slice(number.start, number.end);
      const [base, level] = [levels.base, levels.level].map(({ number: { start, end } }) =>
        sentence.text.slice(start, end),
      );
      yield {
        range,
        message: `由${base}%到${level}%，相差${figure}个百分点；说${sentence.text.slice(whole.start, whole.end)}则是变动幅度，应为${recomputed.computed.abs()}%。请改用“个百分点”。`,
        fixes: [{ title: `改为“${figure}个百分点”`, edits: [replace(range, `${figure}个百分点`)] }],
      };
    }
  },
});
