import type { Period } from '../model/plan.ts';
import { compact } from '../text/chars.ts';
import type { ReferencePlan } from './reference-plan.ts';

/** What stands behind the place in the title of a general plan: 益阳市国民经济和社会发展……, 益阳市“十四五”规划. */
const behindPlace = /国民经济和社会发展|[“"]?十[一二三四五六七八九]?五[”"]?(?:规划|时期)/;

/** Whether a reference plan is the draft's own: of the same place and period. 益阳市资阳区 is another place than 益阳市. */
export function isOwnPlan(
  title: string | null,
  period: Period | null,
  { place, period: its }: ReferencePlan,
): boolean {
  if (title === null || period?.ordinal !== its.ordinal) return false;
  const [before, behind] = compact(title).split(behindPlace, 2);
  return behind !== undefined && before!.endsWith(place);
}
