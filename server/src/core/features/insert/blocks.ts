import type { Period, Plan } from '../../model/plan.ts';
import { formatChinese } from '../../text/numeral.ts';
import { usualPeriod } from '../usual-period.ts';
import { nextHeading } from './next-heading.ts';
import { field, type Piece } from './piece.ts';

// Whole blocks in the recommended form: a box, the tables of targets and of the review, a figure.

export type BlockKind = 'box' | 'targets' | 'review' | 'figure';

export interface Block {
  /** A caption; its title is a field. */
  readonly caption: readonly Piece[];
  /** What follows the caption, or comes before it for figures; from a line of its own. */
  readonly body: readonly Piece[];
}

/** The block with its number at that place, line breaks as \n. */
export function blockFor(plan: Plan, kind: BlockKind, offset: number, stated: Period | null): Block {
  const period = stated ?? plan.period ?? usualPeriod;
  switch (kind) {
    case 'box':
      return box(nextHeading(plan, 'box', offset).print);
    case 'targets':
      return targets(nextHeading(plan, 'table', offset).print, period);
    case 'review':
      return review(nextHeading(plan, 'table', offset).print, period);
    case 'figure':
      return figure(nextHeading(plan, 'figure', offset).print);
  }
}

/** Caption and body as they stand in the text. */
export function wholeBlock(kind: BlockKind, { caption, body }: Block): readonly Piece[] {
  return kind === 'figure'
    ? [...body, '\n\n', ...caption]
    : [...caption, kind === 'box' ? '\n' : '\n\n', ...body];
}

function box(print: string): Block {
  return {
    caption: [`> **${print}`, field('重点工程'), '**'],
    body: ['>\n> ', field('项目名称'), '。'],
  };
}

/** 十五五 for the plan to 2030. */
function nameOf(ordinal: number): string {
  return `“${formatChinese(ordinal)}五”`;
}

function targets(print: string, { ordinal, baseYear, targetYear }: Period): Block {
  return {
    caption: [print, field(`${nameOf(ordinal)}时期经济社会发展主要指标`)],
    body: [
      `| 类别 | 序号 | 指标名称 | ${baseYear}年 | ${targetYear}年 | 年均增速［累计］ | 属性 |\n`,
      '| --- | ---: | --- | ---: | ---: | ---: | --- |\n| ',
      field('经济发展'),
      ' | 1 | ',
      field('指标名称（单位）'),
      ' | ',
      field(''),
      ' | ',
      field(''),
      ' | ',
      field(''),
      ' | ',
      { field: '预期性', choices: ['预期性', '约束性'] },
      ' |\n\n注：［］内为五年累计数。',
    ],
  };
}

/** Of the period before: the plan to 2030 looks back on what was planned for 2025. */
function review(print: string, { ordinal, baseYear, targetYear }: Period): Block {
  const before = baseYear - (targetYear - baseYear);
  return {
    caption: [print, field(`${nameOf(ordinal - 1)}规划主要指标完成情况`)],
    body: [
      `| 序号 | 指标名称 | ${before}年 | 规划目标${baseYear}年 | 规划目标年均增速［累计］ | 实际完成${baseYear}年 | 实际完成年均增速［累计］ |\n`,
      '| ---: | --- | ---: | ---: | ---: | ---: | ---: |\n| 1 | ',
      field('指标名称（单位）'),
      ...Array.from({ length: 5 }).flatMap(() => [' | ', field('')]),
      ' |\n\n注：［］内为五年累计数。',
    ],
  };
}

function figure(print: string): Block {
  return { caption: [print, field('题目')], body: ['![', field('图的说明'), '](', field('图片.png'), ')'] };
}
