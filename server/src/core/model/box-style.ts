import { readLead } from '../syntax/lead.ts';
import type { Line } from '../syntax/line.ts';
import { perLine } from '../syntax/per-line.ts';
import { readNumeral } from '../text/numeral.ts';
import { type Range, shifted } from '../text/range.ts';

// How alike a paragraph is to the items of a box, and how alike to the running text of its section.

/**
 * Verbs that open the lead of a measure in the running text: 推动居家服务康养服务高品质升级。…… Items of a box are named by
 * nouns instead: 商业中心建设工程。…… Counted from the leads of published plans.
 */
const measureVerbs =
  /^(着力|大力|积极|全力|全面|深入|深度|严格|持续|有序|稳步|科学|合理|切实|充分|广泛|坚决|坚定|坚持|纵深|统筹|前瞻|高[标起质水效]|优先|加[快强大速密紧]|推[动进行广]|促进|提[升高质档]|完善|健全|优化|强化|深化|构[建筑]|建[设立成强好优]|打造|打[好赢]|实[施现行]|发[展挥掘]|培[育强养优]|壮大|做[大强优精实活]|扩大|扩展|拓[展宽]|落实|支持|鼓励|引[导进育]|创新|创[建造]|改[善革进造]|保[障护证持]|维[护系]|激[发活]|营造|增[强加]|夯实|筑牢|探索|开[展拓放启]|组织|释放|畅通|融入|对接|承接|主动|扛[稳牢]|塑造|弘扬|繁荣|丰富|守[护牢住]|防[范止控]|化解|巩固|整合|盘活|补[齐强]|突出|聚[焦力集]|吸引|关[爱注]|应对|倡导|用好|抓[好实紧住]|办好|织[密牢就]|兜[牢住]|稳[定住步]|转变|调整|树[立牢]|争[创当取]|挖掘|规范|治理|践行|发扬|立足|牢[记牢固]|贯彻|凝聚|彰显|擦亮|传承|普及|均衡|缩小|降低|减少|控制|淘汰|节约|利用|让|把|以|推)/;

/** What names of items end in: 工程, 行动, 计划 … */
const itemNouns =
  /(工程|行动|计划|项目|专项|基地|园区|平台|中心|体系|网络|产业|集群|设施|服务|品牌|技术|领域|枢纽|通道|走廊|机制|试点|示范|方向|重点|目标|任务|措施|线路|路径|节点|片区|名城|公路|铁路|航空|水运|机场|港口|小镇|农业|工业|制造业?|装备|材料|能源)$/;

/** Ends that make a name of what begins like a measure: 建设工程, 提升行动. */
const projectNouns = /(工程|行动|计划|专项)$/;

export interface ItemStyle {
  /** The words that name the item; null where the paragraph has no lead. */
  readonly title: string | null;
  readonly range: Range;
  readonly closedBy: 'stop' | 'colon' | 'end';
  readonly dashed: boolean;
  /** 3 of `3. 太仓市……`, null without. */
  readonly number: number | null;
  /** Has a number of any kind: 1. , 01, 一、 */
  readonly listed: boolean;
  /** Opens with a verb of action, as measures in the running text do. */
  readonly measure: boolean;
  /** Ends as names of projects do. */
  readonly named: boolean;
}

export function itemStyle(line: Line): ItemStyle {
  const style = styleAlone(line);
  return { ...style, range: shifted(style.range, line.start) };
}

const styleAlone = perLine((text, line): ItemStyle => {
  const lead = readLead(text, line);
  const number = listNumber(text, line);
  const listed = number !== null || line.marker !== null;
  if (!lead || isWholeSentence(lead.end, line)) {
    const range = { start: line.textStart, end: line.textStart };
    return {
      listed,
      title: null,
      range,
      closedBy: 'stop',
      dashed: line.kind === 'lead',
      number,
      measure: false,
      named: false,
    };
  }
  const title = text.slice(lead.start, lead.end).replaceAll('*', '').trim();
  const words = title.replace(/^[“"'‘\s]+/, '').replace(/[”"’'\s]+$/, '');
  return {
    listed,
    title,
    range: { start: lead.start, end: lead.end },
    closedBy: lead.closedBy,
    dashed: lead.dashed,
    number,
    measure: measureVerbs.test(words) && !projectNouns.test(words),
    named: itemNouns.test(words),
  };
});

/** 生物医药重点布局嘉定，加快建设产业集群。 is a sentence, not the name of something. */
function isWholeSentence(leadEnd: number, line: Line): boolean {
  return line.textEnd - leadEnd === 1 && leadEnd - line.textStart > 16;
}

/** 3 of `3. 太仓市……` or `03 高端装备`; null for a line without a list number. */
export function listNumber(text: string, line: Line): number | null {
  const numeral = readNumeral(text, line.textStart, Math.min(line.textEnd, line.textStart + 3));
  if (!numeral || numeral.style === 'chinese') return null;
  // 1.2激活服务业创新发展新动力 counts within chapter 1.
  if (/\d/.test(text.charAt(numeral.end + 1)) && text.charAt(numeral.end) === '.') return null;
  const zeroed = text.charAt(numeral.start) === '0' || text.charAt(numeral.start) === '０';
  return zeroed || '.．、)）'.includes(text.charAt(numeral.end) || '\n') ? numeral.value : null;
}

/**
 * Above zero the paragraph is rather an item of the box, below zero rather the section's text going on. `items` are the
 * paragraphs of the box so far, `body` the paragraphs of the section before the box.
 */
export function itemLikeness(
  style: ItemStyle,
  items: readonly ItemStyle[],
  body: readonly ItemStyle[],
): number {
  if (items.length === 0) return 1;
  if (continuesList(style, items)) return 3;
  // 10. 苏州高新区重点发展…… and then a paragraph without a number.
  const leavesList = items.length > 1 && !style.listed && items.every((item) => item.listed);
  return likenessOfWords(style, items, body) - (leavesList ? 2.5 : 0);
}

function likenessOfWords(style: ItemStyle, items: readonly ItemStyle[], body: readonly ItemStyle[]): number {
  const named = items.filter((item) => item.title !== null);
  const first = named[0];
  if (style.title === null) return first ? -1.5 : 0.3;
  if (!first) return style.measure ? -0.5 : 0.5;
  let score = likenessOfNames(style, style.title, named);
  if (style.closedBy !== first.closedBy) score -= style.closedBy === 'end' ? 0 : 0.7;
  // ——现代物流。 box ——文化旅游。: the dashes are the section's own.
  if (style.dashed && !first.dashed && body.some((other) => other.dashed)) score -= 3;
  return score;
}

function continuesList(style: ItemStyle, items: readonly ItemStyle[]): boolean {
  const last = items.filter(({ number }) => number !== null).at(-1)?.number;
  return style.number !== null && last != null && style.number === last + 1;
}

function likenessOfNames(style: ItemStyle, title: string, named: readonly ItemStyle[]): number {
  const first = named[0]!;
  if (named.some((item) => isAlike(title, item.title!))) return style.measure ? 1.5 : 3;
  const uniform = named.length > 1 && named.every((item) => isAlike(item.title!, first.title!));
  if (uniform && style.measure) return -3;
  if (!style.measure) return title.length <= 5 || style.named ? 2 : 1;
  return first.measure ? sameBuild(title, named) : -2;
}

/** 品牌强农, 特色强农; 特色产业布局, 特色农业村镇: the same end or the same beginning. */
function isAlike(title: string, other: string): boolean {
  const end = title.slice(-2);
  return (end === other.slice(-2) && !commonEnds.has(end)) || opening(title) === opening(other);
}

/** Half of all leads end so. */
const commonEnds: ReadonlySet<string> = new Set(['发展', '建设', '水平', '能力', '体系', '融合']);

function opening(title: string): string {
  return title.replace(/^[“"'‘\s]+/, '').slice(0, 2);
}

/** Items that open with verbs are told by their length: 提质农村基础设施。 改善农村人居环境。 */
function sameBuild(title: string, named: readonly ItemStyle[]): number {
  const average = named.reduce((sum, item) => sum + item.title!.length, 0) / named.length;
  if (Math.abs(title.length - average) <= 4) return 0.3;
  return title.length > average * 1.7 ? -1.6 : -0.2;
}
