import type { Plan } from '../../model/plan.ts';
import { type Announcement, announcementsIn, type Miscount } from './announcement.ts';
import { listBehind, listsBefore } from './inline-lists.ts';
import { entriesOf, enumerationBehind, leadsBehind, numberedBehind } from './item-lists.ts';

/** Lists of another length than the words before or behind them announce. */
export function* miscounts(plan: Plan): Iterable<Miscount> {
  for (const announced of announcementsIn(plan.source.text)) {
    const found = miscountBehind(plan, announced);
    if (found) yield found;
  }
  yield* listsBefore(plan);
  for (const box of plan.boxes) {
    const found = entriesOf(plan.source.text, box);
    if (found) yield found;
  }
}

function miscountBehind(plan: Plan, announced: Announcement): Miscount | null {
  const rest = /^[^\n\r]*/.exec(plan.source.text.slice(announced.end, announced.end + 8))![0].trim();
  if (rest === '') return leadsBehind(plan, announced) ?? numberedBehind(plan, announced);
  return /^一[是要]/.test(rest)
    ? enumerationBehind(plan, announced)
    : listBehind(plan.source.text, announced);
}
