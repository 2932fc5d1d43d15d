import { printed } from '../indicators/printed.ts';
import { pad, textWidth, visibleChar } from './width.ts';

/** A column of a table as it is drawn. */
export interface Drawn {
  /** Two lines where the label is long: 规划目标 over 年均增速[累计]; the first may be empty. */
  readonly head: readonly [string, string];
  readonly right: boolean;
  readonly texts: readonly string[];
}

/** Columns side by side, each as wide as its widest text. */
export function drawLines(columns: readonly Drawn[]): { readonly heads: string[]; readonly lines: string[] } {
  const widths = columns.map(({ head, texts }) => Math.max(...[...head, ...texts].map(textWidth)));
  const line = (cell: (column: Drawn) => string) =>
    columns
      .map((column, at) => align(cell(column), widths[at]!, column.right))
      .join('  ')
      .trimEnd();
  return {
    heads: [line(({ head }) => head[0]), line(({ head }) => head[1])].filter((head) => head !== ''),
    lines: (columns[0]?.texts ?? []).map((_, at) => line(({ texts }) => texts[at]!)),
  };
}

export function draw(
  label: string,
  right: boolean,
  texts: readonly (string | null)[],
  widest = WIDEST,
): Drawn {
  return { head: headLines(printed(label)), right, texts: texts.map((text) => shown(printed(text), widest)) };
}

const LONG_LABEL = 10;

/** 规划目标 2020年 → 规划目标 over 2020年 */
function headLines(label: string): [string, string] {
  const blank = textWidth(label) > LONG_LABEL ? label.indexOf(' ') : -1;
  return blank < 0 ? ['', shown(label)] : [shown(label.slice(0, blank)), shown(label.slice(blank + 1))];
}

const WIDEST = 40;

/** Prose in a cell would push the columns behind it out of sight. */
function shown(text: string, widest = WIDEST): string {
  let result = '';
  let width = 0;
  for (const char of text) {
    const next = visibleChar(char);
    width += textWidth(next);
    if (width > widest) return `${result}…`;
    result += next;
  }
  return result;
}

function align(text: string, width: number, right: boolean): string {
  return right ? ' '.repeat(width - textWidth(text)) + text : pad(text, width);
}
