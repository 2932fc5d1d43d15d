import type { ReviewReferences, ReviewScope } from './model.ts';

// Sentences that stand in the report whatever it is set in.

export function referencesSummary({ total, resolved, troubled }: ReviewReferences): string {
  const rest = troubled.length > 0 ? `，${troubled.length} 处有误或没有着落` : '';
  return `文中引用篇章节、专栏、图表、指标、注释和参考规划共 ${total} 处：${resolved} 处已核对无误${rest}。`;
}

/** What was checked, what was not, and what the draft was held against. */
export function scopeItems({ ran, off, failed, suppressed, plans }: ReviewScope): string[] {
  return [
    `检查了 ${ran} 条规则。`,
    off.length > 0 && `按设置未检查：${off.join('、')}。`,
    failed.length > 0 && `未能运行的规则：${failed.join('、')}。`,
    suppressed > 0 && `按文中的忽略标记，${suppressed} 处问题没有列出。`,
    plans.length > 0
      ? `对照的参考规划：${plans.map((title) => `《${title}》`).join('、')}。`
      : '没有对照参考规划。',
    '本报告由程序按规则检查得出，未列出问题不等于内容无误，请结合文稿审定。',
  ].filter((item) => item !== false);
}
