import type { Plan } from '../../model/plan.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import { type Range, shifted } from '../../text/range.ts';
import { sentencesWith } from './sentences.ts';

// Changes of well-known shares that are given in % although only points make sense: 城镇化率达到63%，比2020年提高4.8%.

export interface ShareChange {
  /** 城镇化率 */
  readonly name: string;
  readonly figure: string;
  /** 4.8% */
  readonly range: Range;
}

const anchors = lineMatcher(
  /(?:率|占比|比重)[^。；\n]{0,30}?(?:提[高升]|上升|增加|下降|降低|回落)了?[\d０-９][\d０-９.．]*(?:\s?[%％]|\s*$)/g,
);
/**
 * Shares whose relative change nobody states. 劳动生产率, 死亡率 and 利用率 are left out, which do grow or fall by so many percent.
 */
const shares = '(?:(?:城[镇市]化|覆盖|普及|入学|入园|参保|绿化|绿地|达标|优良|合格)率|占比|比重)';
const since = '(?:[比较](?:(?:19|20)\\d\\d年(?:末|底)?|上年|去年|“?十[一二三四五]五”?末?)|同比)?';
const level = '(?:[^\\d,。、%]{0,4}\\d+(?:\\.\\d+)?\\s*%[,、(]\\s*)?';
const verb = '(?:提高|提升|上升|增加|下降|降低|回落)了?';
const change = new RegExp(
  String.raw`(?<name>${shares})${level}${since}(?:五年)?(?:累计|共)?${verb}\s*(?<figure>\d+(?:\.\d+)?)\s*%(?!\s*[—~至到-])`,
  'g',
);

export function* shareChanges(plan: Plan): Iterable<ShareChange> {
  for (const { text, start } of sentencesWith(anchors, plan)) {
    for (const match of text.matchAll(change)) {
      const { name, figure } = match.groups as { name: string; figure: string };
      const end = match.index + match[0].length;
      const from = match.index + match[0].lastIndexOf(figure);
      yield { name, figure, range: shifted({ start: from, end }, start) };
    }
  }
}
