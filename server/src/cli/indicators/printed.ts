import type { TableRole } from '../../core/model/table/indicator-table.ts';

export const roleNames: Readonly<Record<TableRole, string>> = {
  targets: '规划目标',
  review: '完成情况',
  other: '其他',
};

/** A cell as a reader sees it: without Markdown's escapes (\[4.5\]), without breaks and runs of blanks. */
export function printed(text: string | null): string {
  return (text ?? '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
