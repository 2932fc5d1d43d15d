import { judgedLevels } from '../../claim/arithmetic/faulty-changes.ts';
import { shareChanges } from '../../claim/arithmetic/share-changes.ts';
import { defineRule, type Problem } from '../../lint/rule.ts';
import { replace } from '../../text/edit.ts';
import { type Range, shifted } from '../../text/range.ts';

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
    {
      bad: '2025年，常住人口城镇化率达到63%，比2020年提高⟦4.8%⟧。\n',
      good: '2025年，常住人口城镇化率达到63%，比2020年提高4.8个百分点。\n',
    },
  ],
  *check({ plan }) {
    const faults = judgedLevels(plan).flatMap((one) => one.faults);
    for (const { kind, sentence, levels, stated, recomputed } of faults) {
      if (kind !== 'points') continue;
      const { number } = stated.quantity;
      const figure = sentence.text.slice(number.start, number.end);
      const end = sentence.text.indexOf('%', number.end) + 1;
      const [base, level] = [levels.base, levels.level].map((one) =>
        sentence.text.slice(one.number.start, one.number.end),
      );
      const message = `由${base}%到${level}%，相差${figure}个百分点；说“${figure}%”则是变动幅度，应为${recomputed.computed.abs()}%。请改用“个百分点”。`;
      yield problemOf(shifted({ start: number.start, end }, sentence.start), figure, message);
    }
    for (const { name, figure, range } of shareChanges(plan)) {
      const message = `${name}本身是百分数，说变动“${figure}%”会被理解为变动幅度。若指相差${figure}，请写“${figure}个百分点”。`;
      yield problemOf(range, figure, message);
    }
  },
});

function problemOf(range: Range, figure: string, message: string): Problem {
  const newText = `${figure}个百分点`;
  return { range, message, fixes: [{ title: `改为“${newText}”`, edits: [replace(range, newText)] }] };
}
