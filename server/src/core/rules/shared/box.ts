import type { OutlineNode, Plan } from '../../model/plan.ts';
import { isVoid } from '../../syntax/reader.ts';

/** Whether nothing but the caption belongs to the box. */
export function isEmptyBox({ lines }: Plan, box: OutlineNode): boolean {
  for (let index = box.lastLine + 1; index < lines.length && lines[index]!.start < box.range.end; index++) {
    if (!isVoid(lines[index]!) && lines[index]!.kind !== 'comment') return false;
  }
  return true;
}
