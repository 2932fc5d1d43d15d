import { labelOf } from '../model/numbering.ts';
import type { NoteMark } from '../model/plan.ts';
import type { Mention } from './mention.ts';
import type { ReferenceKind, Suggestion, Troubled } from './reference.ts';
import { innerQuotes } from './titles.ts';

// What is wrong with a reference, why it matters and what to do: the words of the rules, the hover and `guihua references`.

const advice: Readonly<Partial<Record<ReferenceKind, string>>> = {
  section: '请改指现有的篇章节，或补上缺少的内容。',
  box: '请改指现有的专栏，或补上缺少的专栏。',
  table: '请改指现有的表，或补上表号。',
  figure: '请改指现有的图，或补上图号。',
  indicator: '请按指标表核对序号。',
  'plan-section': '请按参考规划的目录核对。',
  'plan-box': '请按参考规划的专栏核对。',
  'plan-indicator': '请按参考规划的指标表核对。',
};

/** `text` is that of the draft. */
export function troubleMessage({ kind, mention, trouble }: Troubled, text: string): string {
  const place = spoken(mention, text);
  switch (trouble.type) {
    case 'missing':
      return `${whose(mention)}没有“${place}”${offered(trouble.suggestions)}。${advice[kind] ?? ''}`;
    case 'title':
      return `${whose(mention)}“${place}”的标题是“${innerQuotes(trouble.title)}”，不是“${trouble.quoted.text}”。引用的标题应与原文一致，请核对是编号写错还是标题已改。`;
    case 'stale':
      return `引用的标题“${trouble.quoted.text}”现在是${trouble.now.label}，这里写的编号下是“${innerQuotes(trouble.title)}”。章节可能调整过，请核对引用。`;
    case 'name':
      return `“${place}”是“${trouble.name}”，旁边写的却是“${trouble.quoted.text}”。序号和名称必有一个写错，请按指标表核对。`;
    case 'value': {
      const when = trouble.year === null ? '' : `${trouble.year}年`;
      return `${whose(mention)}指标表中“${nameOf(mention)}”${when}的数值是${trouble.printed}，这里写的是${trouble.stated.text}。请按原表核对。`;
    }
    case 'misquoted':
      return `规划名称与正式名称不符：应为《${trouble.title}》。`;
  }
}

/** 第五章第九节 for 九节 of 第五章第二、九节: in a list the words alone do not say what is meant. */
function spoken(mention: Mention, text: string): string {
  if (mention.type === 'section' && mention.steps.every(({ numeral }) => numeral))
    return mention.steps.map(({ kind, numeral }) => labelOf(kind, numeral)).join('');
  if (mention.type === 'caption' && !mention.appended) return labelOf(mention.kind, mention.numeral);
  return text.slice(mention.place.start, mention.place.end);
}

function whose({ owner }: Mention): string {
  return owner ? `《${owner.title}》` : '本文';
}

function nameOf(mention: Mention): string {
  return (mention.type === 'indicator' && mention.name?.text) || '这一项';
}

/** ，最接近的是第五章第三节“…”、… */
function offered(suggestions: readonly Suggestion[]): string {
  return suggestions.length === 0 ? '' : `，最接近的是${suggestions.map(({ label }) => label).join('、')}`;
}

/** Of a mark without definition; `meant` is one that nothing points to and whose number would stand in order here. */
export function noteMessage({ number }: NoteMark, meant: NoteMark | undefined): string {
  return meant
    ? `注释标记[${number}]没有对应的释义，按前后次序应为[${meant.number}]。请核对标记的编号。`
    : `注释标记[${number}]没有对应的释义。请在“名词解释”中补上第${number}条，或核对标记的编号。`;
}
