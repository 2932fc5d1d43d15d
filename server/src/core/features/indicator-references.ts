import type { Library } from '../library/library.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import { escapeMarkdown } from './markdown.ts';

const header = [
  '| 参考规划 | 基期 | 目标 | 年均增速［累计］ | 单位 | 属性 |',
  '| --- | ---: | ---: | ---: | --- | --- |',
];

/** What the reference plans set for the indicator of a row, as lines of a Markdown table; none where they do not have it. */
export function referencesTable(row: IndicatorRow, library: Library): string[] {
  const lines = library
    .referencesOf(row)
    .map(
      ({ plan, base, target, growth, unit, attribute }) =>
        `| ${[plan, base, target, growth, unit, attribute].map((cell) => escapeMarkdown(cell ?? '')).join(' | ')} |`,
    );
  return lines.length > 0 ? [...header, ...lines] : [];
}
