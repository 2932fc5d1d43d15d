import { fullLabel } from '../reference/places.ts';
import type { Passage } from './find-passages.ts';

/** 益阳“十四五”第五章第二节“推动制造业升级”; the plan alone where the words stand before its first heading. */
export function whereInPlan({ plan, section }: Passage): string {
  const name = plan.shortNames[0] ?? plan.title;
  if (!section) return name;
  const title = section.title && `“${section.title}”`;
  return name + fullLabel(section) + title;
}

export function similarMessage(passage: Passage): string {
  return `这一段（${passage.characters} 字）与${whereInPlan(passage)}相同或十分相近，别处的情况和任务未必合于本地。请改写，或注明引自哪里。`;
}
