import { findNumbers } from '../quantity/number.ts';
import { readValue } from '../quantity/value.ts';
import type { PlaceMention, Quoted, StatedValue } from './mention.ts';

// What stands right behind a place: its title in quotation marks, the value of an indicator.

export interface Extended {
  readonly mention: PlaceMention;
  /** Where all that belongs to it ends. */
  readonly end: number;
}

const quotation = /^[ 　]?(?:“([^“”\n]{2,60})”|"([^"\n]{2,60})"|「([^「」\n]{2,60})」|《([^《》\n]{2,60})》)/;

/** 第五章“一核两带”布局, 专栏3“三百工程”项目: the words in quotation marks name something else than the place. */
const attributes =
  /^(?:战略|工程|行动|布局|格局|机制|体系|计划|政策|模式|品牌|平台|项目|产业|城市|建设|发展|攻坚|任务|理念|思想|方针|强[国省市县]|经济|集群|目标|规划|纲要|[链带圈区市廊])/;

/** Where the quoted title right behind a place ends, or else the place itself. */
export function endWithQuotation(text: string, end: number): number {
  return end + (quotation.exec(text.slice(end, end + 64))?.[0].length ?? 0);
}

export function quotedBehind(text: string, mention: PlaceMention): Extended {
  const end = mention.place.end;
  if (mention.type === 'indicator' && mention.numeral === null) return nameOf(text, mention);
  const found = quotation.exec(text.slice(end, end + 64));
  if (!found) return { mention, end };
  const words = found.slice(1).find((word) => word !== undefined)!;
  const closed = end + found[0].length;
  const start = closed - 1 - words.length;
  const isTitle = mention.type === 'indicator' || !attributes.test(text.slice(closed, closed + 3));
  if (!isTitle || words.includes('……')) return { mention, end: closed };
  const quoted: Quoted = { text: words, range: { start, end: start + words.length } };
  return { mention: withTitle(mention, quoted), end: closed };
}

/** 指标“常住人口城镇化率” has its name within itself. */
function nameOf(text: string, mention: PlaceMention & { type: 'indicator' }): Extended {
  const { start, end } = mention.place;
  const words = /[“"「『](.+)[”"」』]/.exec(text.slice(start, end))!;
  const from = start + words.index + 1;
  const range = { start: from, end: from + words[1]!.length };
  return { mention: { ...mention, name: { text: words[1]!, range } }, end };
}

function withTitle(mention: PlaceMention, quoted: Quoted): PlaceMention {
  switch (mention.type) {
    case 'indicator':
      return { ...mention, name: quoted };
    case 'caption':
      return { ...mention, title: quoted };
    case 'section': {
      const steps = [...mention.steps];
      steps.push({ ...steps.pop()!, title: quoted });
      return { ...mention, steps };
    }
  }
}

const year = /(20\d\d)年(?:[底末]|年[底末])?/;
const lead =
  /^[，,：:（(的]?(?:[到至]?20\d\d年(?:[底末]|年[底末])?(?:的?(?:目标值?|规划值|数值))?[，,]?)?(?:[要将应]|目标值?|为|是|达到?|提高到|提升到|提高至|增长到|增加到|下降到|降至|降到|控制在|保持在|[:：])*/;

/** 2025年达到54%: only of an indicator in a plan of the library, and only right behind its name. */
export function statedBehind(text: string, mention: PlaceMention, end: number): Extended {
  if (mention.type !== 'indicator' || !mention.owner) return { mention, end };
  const behind = /^[^。；;\n]{0,48}/.exec(text.slice(end, end + 48))![0];
  const words = lead.exec(behind)![0];
  const stated = longestValue(behind.slice(words.length));
  if (words === '' || !stated) return { mention, end };
  const start = end + words.length;
  const value: StatedValue = {
    text: stated,
    range: { start, end: start + stated.length },
    year: Number(year.exec(words)?.[1] ?? 0) || null,
  };
  return { mention: { ...mention, value }, end: value.range.end };
}

/** 54% of 54%的目标, 5.5%以内 of 5.5%以内，…; null where no number begins the text. */
function longestValue(text: string): string | null {
  const clause = /^[^，,。；;、）)\n]*/.exec(text)![0];
  const number = findNumbers(clause)[0];
  if (!number || number.range.start > 6) return null;
  for (let end = Math.min(clause.length, number.range.end + 10); end >= number.range.end; end--) {
    const found = clause.slice(0, end);
    if (readValue(found).printed !== null) return found;
  }
  return null;
}
