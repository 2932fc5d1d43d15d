// The words between an indicator's name and its figure, and before the name: 到2030年，全市〔常住人口城镇化率〕力争提高到〔63%〕.

const year = '(?:(?:19|20)\\d\\d|二[〇○零Ｏ][一二三四五六七八九〇○零]{2})年';
const ordinal = '[“"‘]?十[一二三四五六七八九]?五[”"’]?';

const points = `(?:到|至|截至|截止|由|从|比|较|与|在|自|于)?${year}[底末初]?(?:的|时|以来|相比|年)?`;
const periods = `${ordinal}(?:规划)?(?:期间|时期|期末|末|以来)?的?|(?:今后|未来|过去|近|这|后)?(?<!\\d)[五5]年(?:来|间|内|内?将)?`;

/** 提高到, 降至: says what the value is then. */
const arrivals =
  '(?:提高|提升|增加|增长|上升|扩大|拓展|发展|下降|降低|减少|压减|缩小|回升|回落|调整|优化|延长|改善|增|升|降|减|达)(?:到|至|为)';

/** 增长, 降低: says how much it changes. */
const changes =
  '(?:增长速度|增长率|增长|增速|增幅|提高|提升|增加|上升|扩大|下降率|下降|降低率|降低|减少|降幅|递增|递减|压减|缩减|缩小|回落)';

const fillers =
  '达到|达|为|是|有|实现|完成|突破|超过|超|控制|稳定|保持|维持|力争|力求|努力|争取|确保|预计|预期|目标值|目标|将|要|应|均|已|约|近|共|总计|合计|' +
  '累计|年均|年平均|平均每年|每年|分别|在|到|至|基本|继续|持续|总体|再|进一步|实际|顺利|成功|高达|仅|也|都|同比|逐年|逐步|稳步|大幅|明显|显著|平均|' +
  '由|从|(?<!占)比|较|上年|全年|按可比价格计算|按可比价计算|不低于|不少于|不高于|不超过|以上|的|要|目前|现在|现|,|，';

const connecting = new RegExp(`(?:${points}|${periods}|${arrivals}|${changes}|${fillers})$`);

/** Longer than any of the words. */
const LONGEST_WORD = 16;

/** 2030年力争提高到 of 常住人口城镇化率2030年力争提高到: word by word, so that no text can make it try all ways of cutting it. */
export function connectorOf(words: string): string {
  let end = words.length;
  for (;;) {
    const found = connecting.exec(words.slice(Math.max(0, end - LONGEST_WORD), end))?.[0];
    if (!found) return words.slice(end);
    end -= found.length;
  }
}

/** The last of them decides: 增速提高到7% is a level of the growth, 提高4.8个百分点 a change. */
export const change = new RegExp(`${changes}(?!到|至|为(?=\\d)|的)`);
export const arrival = new RegExp(arrivals);
export const fall = /下降|降低|减少|降幅|递减|压减|缩减|缩小|回落|降[到至]/;

/** 全市, 我省: a whole area; whose it is, the plan's title says. */
export const wholeWord = /^(?:[全我本][国省市州县区旗](?![场域际性位]))的?/;

export const leading = new RegExp(
  `^(?:${points}|${periods}|使|让|确保|保证|力争|力求|争取|努力|实现|推动|推进|促进|保持|完成|预计|预期|初步|当年|全年|年末|期末|末|届时|同时|年均|累计|和|及|与|以及|并|且|其中|` +
    '——|-+|\\d{1,2}[.、．]|[（(][一二三四五六七八九十\\d]{1,2}[）)]|[①-⑳]|[,，、:：“”"])',
);

/** Where a clause may begin. */
export const clauseMark = /[,，;；:：。（(！？\n]/;

/** What may stand behind the figure of a claim; a figure with its noun right behind it counts things: 40万平方米标准厂房. */
export const behind = new RegExp(
  `^(?:$|[,，;；:：。、)）！？\\n【[〔［]|和|及|与|并|且|以|而|大关|台阶|水平|的目标|的水平|左右|${arrivals})`,
);

/** 新增A20家、B5家: the verb before the first counts for those behind it. */
export const listVerbs = /新增|新建|累计|净增|引进|培育|打造|建设|建成|改造|评选|入选|占|其中|创建|认定|支持/;
