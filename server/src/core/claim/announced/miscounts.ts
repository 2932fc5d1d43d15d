import type { Plan } from '../../model/plan.ts';
import { type Announcement, announcementsInLines, type Miscount } from './announcement.ts';
import { listBefore, listBehind } from './inline-lists.ts';
import { entriesOf, enumerationBehind, leadsBehind, numberedBehind } from './item-lists.ts';

/** Lists of another length than the words before or behind them announce. */
export function* miscounts(plan: Plan): Iterable<Miscount> {
  const { text } = plan.source;
  for (const announced of announcementsInLines(plan.lines)) {
    const { listStart } = announced;
    const found =
      listBefore(text, announced) ?? (listStart === null ? null : miscountBehind(plan, announced, listStart));
    if (found) yield found;
  }
  for (const box of plan.boxes) {
    const found = entriesOf(text, box);
    if (found) yield found;
  }
}

function miscountBehind(plan: Plan, announced: Announcement, from: number): Miscount | null {
  const { text } = plan.source;
  const rest = /^[^\n\r]*/.exec(text.slice(from, from + 8))![0].trim();
  if (rest === '') return leadsBehind(plan, announced, from) ?? numberedBehind(plan, announced, from);
  return /^一[是要]/.test(rest)
    ? enumerationBehind(plan, announced, from)
    : listBehind(text, announced, from);
}
