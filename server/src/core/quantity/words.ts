import type { Comparator } from './interval.ts';

// The words and signs that stand around a number in a cell. All in the plain form of plain.ts, without blanks.

interface Word {
  readonly text: string;
  /** `null` for a word that changes nothing: 力争达到5. */
  readonly comparator: Comparator | null;
}

function words(table: Readonly<Record<Comparator | 'plain', string>>): readonly Word[] {
  return (
    Object.entries(table)
      .flatMap(([comparator, list]) =>
        list
          .split(' ')
          .filter(Boolean)
          .map((text) => ({ text, comparator: comparator === 'plain' ? null : (comparator as Comparator) })),
      )
      // The longest first: 不高于 before 高于, >= before >.
      .sort((a, b) => b.text.length - a.text.length)
  );
}

/** Before the number: 不低于85, 力争达到5, 2021-2024年累计降低8.2. */
const before = words({
  '>=': '≥ >= => 不低于 不少于 不小于 不短于 不得低于 不得少于 大于等于 大于或等于 至少',
  '>': '> 大于 超过 超 高于 多于 突破',
  '<=': '≤ <= =< 不超过 不高于 不大于 不多于 不得超过 不得高于 小于等于 小于或等于 至多 最多',
  '<': '< 小于 低于 少于',
  '~': '~ ≈ 约 约为 大约 大约为 接近',
  '=': '=',
  plain:
    '力争 努力 争取 确保 预计 预期 目标 达 达到 实现 完成 为 保持 保持在 稳定 稳定在 维持在 控制在 提高 提高到 提升 提升到 提升至 ' +
    '增加 增加到 增长 增长到 增速 增至 升至 降低 降低到 降至 降到 下降 下降到 减少 减少到 压减 新增 累计 合计 总计 共 年均 每年 ' +
    '平均 同比 : , 、',
});

/** Behind the number and its unit: 8%左右, 95以上, 5.5以内. */
const after = words({
  '>=': '以上 及以上 或以上 +',
  '>': '',
  '<=': '以下 及以下 或以下 以内 之内',
  '<': '',
  '~': '左右 上下',
  '=': '',
  plain: '. 。 ; ,',
});

/** What fills a cell that has no value: —, ——, …, /, 无. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-—…./\\·~_*]*|无|空|缺|暂无|无数据|未公布|不适用|n\/?a|nil|none)$/i.test(text);
}

function wordAt(list: readonly Word[], text: string): Word | undefined {
  return list.find((word) => text.startsWith(word.text));
}

/** The word that a cell's text before its number begins with, if it is a known one. */
export function leadingWord(text: string): Word | undefined {
  return wordAt(before, text);
}

/** The word that a cell's text behind its number begins with, if it is a known one. */
export function trailingWord(text: string): Word | undefined {
  return wordAt(after, text);
}

/** ≥ and 以上 say the same, ≥ and 以内 contradict each other. */
function direction(comparator: Comparator): string {
  return comparator.charAt(0);
}

/**
 * Both sides of a number together: 约 and 以上 give 以上, for a bound says more than 约; `null` when they contradict each other
 * (≥90以内).
 */
export function combine(first: Comparator, second: Comparator): Comparator | null {
  if (first === second || second === '=') return first;
  if (first === '=') return second;
  if (first === '~') return second;
  if (second === '~' || direction(first) === direction(second)) return first;
  return null;
}
