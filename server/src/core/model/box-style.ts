import { readLead } from '../syntax/lead.ts';
import type { Line } from '../syntax/line.ts';

// How alike a paragraph is to the items of a box, and how alike to the running text of its section.

/**
 * Verbs that open the lead of a measure in the running text: 推动居家服务康养服务高品质升级。…… Items of a box are named by
 * nouns instead: 商业中心建设工程。…… Counted from the leads of published plans.
 */
const measureVerbs =
  /^(着力|大力|积极|全力|全面|深入|深度|严格|持续|有序|稳步|科学|合理|切实|充分|广泛|坚决|坚定|坚持|纵深|统筹|高[标起质水效]|优先|加[快强大速密紧]|推[动进行广]|促进|提[升高质档]|完善|健全|优化|强化|深化|构[建筑]|建[设立成强好优]|打造|打[好赢]|实[施现行]|发[展挥掘]|培[育强养优]|壮大|做[大强优精实活]|扩大|扩展|拓[展宽]|落实|支持|鼓励|引[导进育]|创新|创[建造]|改[善革进造]|保[障护证持]|维[护系]|激[发活]|营造|增[强加]|夯实|筑牢|探索|开[展拓放启]|组织|释放|畅通|融入|对接|承接|主动|扛[稳牢]|塑造|弘扬|繁荣|丰富|守[护牢住]|防[范止控]|化解|巩固|整合|盘活|补[齐强]|突出|聚[焦力集]|吸引|关[爱注]|应对|倡导|用好|抓[好实紧住]|办好|织[密牢就]|兜[牢住]|稳[定住步]|转变|调整|树[立牢]|争[创当取]|挖掘|规范|治理|践行|发扬|立足|牢[记牢固]|贯彻|凝聚|彰显|擦亮|传承|普及|均衡|缩小|降低|减少|控制|淘汰|节约|利用|让|把|以|推)/;

/** What names of items end in: 工程, 行动, 计划 … */
const itemNouns =
  /(工程|行动|计划|项目|专项|基地|园区|平台|中心|体系|网络|产业|集群|设施|服务|品牌|技术|领域|枢纽|通道|走廊|强农|机制|试点|示范|方向|重点|目标|任务|措施|任务书|线路|路径|节点|片区|名城|大桥|公路|铁路|航空|水运|机场|港口|小镇|农业|工业|制造业?|装备|材料|能源)$/;

export interface LeadStyle {
  readonly title: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly closedBy: 'stop' | 'colon' | 'end';
  readonly dashed: boolean;
  readonly numbered: boolean;
  /** Opens with a verb of action, as measures in the running text do. */
  readonly measure: boolean;
  /** Ends as names of projects do. */
  readonly named: boolean;
}

export function leadStyle(text: string, line: Line): LeadStyle | null {
  const lead = readLead(text, line);
  if (!lead) return null;
  const title = text.slice(lead.start, lead.end).replaceAll('*', '').trim();
  const words = title.replace(/^[“"'‘\s]+/, '');
  const named = itemNouns.test(words.replace(/[”"’'\s]+$/, ''));
  return {
    title,
    range: { start: lead.start, end: lead.end },
    closedBy: lead.closedBy,
    dashed: lead.dashed,
    numbered: !lead.dashed && lead.start > line.textStart,
    measure: measureVerbs.test(words) && !(named && /(工程|行动|计划|专项)[”"’'\s]*$/.test(words)),
    named,
  };
}

/**
 * Above zero the paragraph is rather an item of the box, below zero rather the section's text going on. `items` are the
 * paragraphs of the box so far, `body` the leads of the section before the box.
 */
export function itemLikeness(
  style: LeadStyle | null,
  items: readonly (LeadStyle | null)[],
  body: readonly (LeadStyle | null)[],
): number {
  const first = items.find((item) => item !== null) ?? null;
  if (!style) return items.length === 0 ? 0.5 : first ? -1.5 : 0.2;
  if (!first) return 1;
  let score = 0;
  const alike = last2(style.title) === last2(first.title);
  if (style.measure && !alike) score += first.measure ? sameBuild(style, items) : -2;
  else score += style.title.length <= 5 || style.named ? 2 : 1;
  if (style.closedBy !== first.closedBy) score -= style.closedBy === 'end' ? 0 : 0.7;
  if (style.numbered && first.numbered) score += 1.5;
  // ——现代物流。 box ——文化旅游。: the dashes are the section's own.
  if (style.dashed && !first.dashed && body.some((other) => other?.dashed)) score -= 3;
  if (alike) score += 1;
  return score;
}

/** Items that open with verbs are told by their length: 提质农村基础设施。 改善农村人居环境。 */
function sameBuild(style: LeadStyle, items: readonly (LeadStyle | null)[]): number {
  const lengths = items.flatMap((item) => (item ? [item.title.length] : []));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const difference = Math.abs(style.title.length - average);
  if (difference <= 4) return 0.3;
  return style.title.length > average * 1.7 ? -1.6 : -0.2;
}

function last2(title: string): string {
  return title.slice(-2);
}
