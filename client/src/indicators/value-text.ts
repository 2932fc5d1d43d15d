import type { CellItem } from '../protocol.ts';

// One value as the sidebar prints it.

/** Words say no unit, and a cell may have its own: 完成省定目标, 6%. */
export function takesUnit({ value }: CellItem, unit: string | null): boolean {
  return unit !== null && value.unit === null && (value.kind === 'number' || value.kind === 'bound');
}

/** 60 → 60%, 95 以上 → 95%以上, 6000左右 → 6000 亿元左右; the brackets of ［4.5］ are said in words. */
export function withUnit(cell: CellItem, unit: string | null): string {
  const text = cell.value.cumulative ? cell.text.replace(/[[\]［］〔〕【】]/g, '').trim() : cell.text;
  const [, number, rest] = /^(.*[\d０-９])(.*)$/.exec(text) ?? [];
  if (!takesUnit(cell, unit) || number === undefined || rest === undefined) return text;
  return `${number}${/^[%％‰]/.test(unit ?? '') ? '' : ' '}${unit}${rest.trimStart()}`;
}

/** A cell may say the word itself: “十五五”年均增长5.0%, 累计18, 完成省定目标. */
export function named(text: string, word: string, name: (value: string) => string): string {
  return text.includes(word) ? text : name(text);
}
