import type { Problem } from '../../lint/rule.ts';
import { labelOf } from '../../model/numbering.ts';
import type { OutlineNode } from '../../model/plan.ts';
import { replace } from '../../text/edit.ts';
import { formatNumeral, type WrittenStyle } from '../../text/numeral.ts';
import { majorityOf } from './majority.ts';

const styleNames: Readonly<Record<WrittenStyle, string>> = {
  chinese: '中文数字',
  arabic: '阿拉伯数字',
  fullwidth: '全角数字',
};

/** Numbers that are written otherwise than most of their kind, or not as one writes numbers: 第5章, 第一十章. */
export function* styleProblems(text: string, nodes: readonly OutlineNode[]): Iterable<Problem> {
  const numbered = nodes.filter(({ numbering }) => numbering !== null);
  const usual = majorityOf(numbered, ({ numbering }) => numbering!.style);
  for (const node of numbered) {
    const { value, style, range } = node.numbering!;
    const written = text.slice(range.start, range.end).replace(/\s+/g, '');
    const right = formatNumeral(value, usual!);
    if (written === right || sameReading(written, right)) continue;
    const label = labelOf(node.kind, { value, style: usual! });
    const reason =
      style === usual
        ? `数字“${written}”的写法不规范`
        : `同类编号多用${styleNames[usual!]}，此处用了${styleNames[style]}`;
    yield {
      range,
      message: `${reason}，应写作“${label}”。编号写法统一，目录和引用才对得上。`,
      fixes: [{ title: `改为“${label}”`, edits: [replace(range, right)] }],
    };
  }
}

/** 专栏一〇 and 专栏01 read as 专栏十 and 专栏1: matters of taste. */
function sameReading(written: string, right: string): boolean {
  return written.replace(/^0+/, '') === right || /[〇○零两]/.test(written);
}
