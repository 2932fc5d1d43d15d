import { compact } from '../../text/chars.ts';

// What the words of a header say about a column.

export type ColumnRole =
  | 'category'
  | 'number'
  | 'name'
  | 'unit'
  | 'base'
  | 'target'
  | 'actual'
  | 'growth'
  | 'attribute'
  | 'note'
  | 'other';

const headerWords =
  /^(类别|类型|序号|编号|名称|单位|属性|性质|备注|说明|领域|分类|维度|项目|内容|指标.{0,6}|.{0,4}指标|责任.{0,6}|牵头.{0,6}|计量单位|.*(年|年度|期末|目标|目标值|实际|完成|情况|现状|年均|增速|增长|增长率|累计|预计|规划).{0,12})$/;

/** Whether a cell's words could stand in a header: 指标名称, 2025年（预计）, 年均增速［累计］; no sentence, no bare figure. */
export function isHeaderWord(text: string): boolean {
  const words = compact(text);
  return words !== '' && words.length <= 24 && headerWords.test(words) && !/[。；]/.test(words);
}

/** Role that the words alone give; a year without more says only that levels stand below. */
export function roleOf(label: string): ColumnRole {
  const words = compact(label);
  if (/^(序号|编号|号)$/.test(words)) return 'number';
  if (/(备注|说明|来源)/.test(words)) return 'note';
  if (/(责任|牵头|部门)/.test(words)) return 'other';
  if (/属性|性质/.test(words)) return 'attribute';
  if (/单位/.test(words)) return 'unit';
  if (/年均|增速|增长|递增|累计|增幅|年平均/.test(words)) return 'growth';
  if (/实际|实现|完成/.test(words)) return 'actual';
  if (/目标|规划/.test(words) && !/指标名|规划指标$/.test(words)) return 'target';
  if (/类别|类型|领域|分类|维度|一级/.test(words)) return 'category';
  if (/指标|名称|项目|内容/.test(words)) return 'name';
  if (/现状|基期|基数/.test(words)) return 'base';
  return 'other';
}

/** 2025 of 2025年, 二〇二五年 or 25年; null without a year. Years of two digits belong to this century. */
export function yearOf(label: string): number | null {
  const words = compact(label).replace(/[〇○零一二三四五六七八九]{4}(?=年)/, chineseYear);
  const full = /((?:19|20)\d{2})/.exec(words)?.[1];
  if (full) return Number(full);
  const short = /(?<!\d)[’']?(\d{2})年/.exec(words)?.[1];
  return short ? 2000 + Number(short) : null;
}

const digits = '〇一二三四五六七八九';

function chineseYear(written: string): string {
  return [...written].map((char) => Math.max(0, digits.indexOf(char.replace(/[○零]/, '〇')))).join('');
}
