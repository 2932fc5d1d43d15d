// What may stand between the parts of a reference, and what before it says whose place it is.

/**
 * - `chain`: the next word says more precisely where: 第五章第二节, 第五章“…”中的第二节
 * - `list`: the next word is another place: 第五章、第六章, 第十六章和专栏15
 */
export type Link = 'chain' | 'list' | 'none';

const chained = /^(?:[，,]?|[（(]|的|中的?|之)$/;
const listed = /^[）)]?(?:、|，|,|和|及|与|以及|或|至|到|[-－—–~～]{1,2})$/;

export function between(text: string, from: number, to: number): Link {
  const gap = onOneLine(text, from, to);
  if (gap === null) return 'none';
  if (gap === '，' || gap === ',') return 'list';
  if (chained.test(gap)) return 'chain';
  return listed.test(gap) ? 'list' : 'none';
}

const ascribed =
  /^[（(，,：:]?(?:[的之]|中|里|内|在|其|所列|所附)?(?:提出|确定|明确|规定|设置|列出|部署|安排)?(?:了|的|中的|里的)?(?:到?20\d\d年[底末]?)?(?:见|详见|参见)?[“"]?$/;

/** 《…》第十六章, 《…》（第十六章）, 《…》中的专栏15, 《…》提出的指标“…” */
export function isAscribed(text: string, from: number, to: number): boolean {
  const gap = onOneLine(text, from, to);
  return gap !== null && ascribed.test(gap);
}

/** Without blanks; null where a paragraph ends in between. Text from a PDF breaks lines anywhere, but one line only. */
function onOneLine(text: string, from: number, to: number): string | null {
  if (to - from > 16) return null;
  const gap = text.slice(from, to);
  return gap.split('\n').length > 2 ? null : gap.replace(/\s/g, '');
}

const ownWords = /(?:见|详见|参见|参照|参阅|列入|纳入|载于|如|本(?:规划|纲要|方案|计划|意见|报告))[（(“"]?$/;
const otherWords =
  /(?:规划|纲要|建议|报告|办法|条例|意见|方案|法|通知|细则|决定|规定|标准|指南|导则|白皮书|计划|章程|读本|教材|文件|大纲)(?:的|中的?|之)?$/;

/** 见第五章 is the draft's own, 宪法第三章 another document's. */
export function ownerWords(text: string, start: number): 'own' | 'other' | 'open' {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[ 　\t]+$/, '');
  if (ownWords.test(before)) return 'own';
  return otherWords.test(before) ? 'other' : 'open';
}
