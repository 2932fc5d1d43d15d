import type { Defect } from './defects.ts';

/** What is put in the place of what, and the characters of it that the finding underlines. */
interface Slip {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly marked: string;
}

/** Each is tried wherever its words stand in the clean drafts. */
const slips: readonly Slip[] = [
  ...['期间，计划', '时期主要目标。', '时期经济社会发展主要指标', '时期养老服务主要指标'].map((behind) => ({
    rule: 'text/stale-period',
    from: `“十五五”${behind}`,
    to: `“十四五”${behind}`,
    marked: '“十四五”',
  })),
  ...['力争到', '，到', '。到', '　到'].map((before) => ({
    rule: 'text/stale-period',
    from: `${before}2030年`,
    to: `${before}2025年`,
    marked: '2025年',
  })),
  ...[
    ['岚川处在', '永州正处于'],
    ['，岚川地处', '，益阳地处'],
    ['岚川市“一核', '衡阳市“一核'],
    ['建设岚江流域现代化区域中心城市', '建设现代化新岳阳'],
    ['全市经济社会发展努力', '永州经济社会发展努力'],
    ['青埠县重点发展', '桃江县重点发展'],
    ['结合本县实际', '结合益阳实际'],
  ].map(([from, to]) => ({
    rule: 'text/other-place',
    from: from!,
    to: to!,
    marked: /永州|益阳|衡阳市|岳阳|桃江县/.exec(to!)?.[0] ?? '?',
  })),
  ...[
    ['安装', '按装'],
    ['覆盖', '复盖'],
    ['统筹', '统畴'],
    ['竞争', '竟争'],
    ['因地制宜', '因地治宜'],
  ].map(([from, to]) => ({ rule: 'text/typo', from: from!, to: to!, marked: to! })),
];

/** One thing of another plan left in a clean draft, or one misspelt word. */
export function* copiedDefectsOf(text: string): Iterable<Defect> {
  for (const { rule, from, to, marked } of slips) {
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
      const start = at + to.indexOf(marked);
      yield {
        name: `${from} → ${to} at ${at}`,
        text: text.slice(0, at) + to + text.slice(at + from.length),
        rules: [rule],
        range: { start, end: start + marked.length },
      };
    }
  }
}
