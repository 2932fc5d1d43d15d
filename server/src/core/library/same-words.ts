// Words that mean the same wherever they stand in an indicator's name. What holds for one indicator only is an alias in the catalogue.

/** The word that stands for all, and the words it stands for. */
type SameWords = Readonly<Record<string, readonly string[]>>;

const words: SameWords = {
  GDP: ['地区生产总值', '国内生产总值', '生产总值'],
  研发: [
    '研究与试验发展',
    '研究与实验发展',
    '研究和试验发展',
    '研究试验发展',
    'R&D',
    '研发R&D',
    '研究与试验发展R&D',
  ],
  细颗粒物: ['PM2.5', '细颗粒物PM2.5'],
  规模以上: ['规上'],
  规模以上工业: ['规模工业', '规上工业'],
  // 地表水达到或好于Ⅲ类水体比例.
  优于: [
    '达到或优于',
    '达到或好于',
    '达到或者优于',
    '达到或者好于',
    '达到和好于',
    '达到优于',
    '达到好于',
    '好于',
  ],
  '3岁': ['三岁'],
  '3岁以下': ['0-3岁'],
  // Not 每千名老年人, 每万人次, 每万户籍人口.
  每千人: ['每千人口', '每千常住人口', '每千人口拥有', '每千人拥有', '每千常住人口拥有', '每千名常住人口'],
  每万人: ['每万人口', '每万常住人口', '每万人口拥有', '每万人拥有', '每万常住人口拥有', '每万名常住人口'],
};

const combined: SameWords = {
  研发经费: ['研发经费投入', '研发经费支出', '研发投入', '研发支出', '社会研发经费投入'],
  // Only the scale differs, and the unit says which: 人/亿元, 人/百亿元.
  单位GDP: ['百亿元GDP', '亿元GDP', '万元GDP', '每百亿元GDP', '每亿元GDP', '每万元GDP', '每单位GDP'],
};

const perGdp: SameWords = {
  单位GDP能耗: [
    '单位GDP能源消耗',
    '单位GDP能源消耗量',
    '单位GDP能源消费',
    '单位GDP能源消费量',
    '单位GDP综合能耗',
  ],
  单位GDP水耗: ['单位GDP用水量', '单位GDP水资源消耗', '单位GDP水资源消耗量', '单位GDP耗水量'],
  单位GDP碳排放: ['单位GDP二氧化碳排放', '单位GDP二氧化碳排放量', '单位GDP碳排放量'],
};

const endings: SameWords = {
  占GDP比例: [
    '占GDP的比重',
    '占GDP的比例',
    '占GDP比重',
    '占GDP比率',
    '占GDP比',
    '与GDP之比',
    '相当于GDP比例',
    '相当于GDP的比例',
  ],
  比例: ['的比例', '的比重', '的比率', '比重', '比率', '占比'],
  增长: [
    '增长率',
    '增速',
    '增幅',
    '增长速度',
    '年均增长',
    '年均增速',
    '年均增幅',
    '年均增长率',
    '年均增长速度',
  ],
  // A fall is given for the five years whether or not the name says 累计.
  降低: [
    ...[
      '降低率',
      '降低幅度',
      '降低比例',
      '降幅',
      '下降',
      '下降率',
      '下降幅度',
      '下降比例',
      '减少',
      '减少率',
      '减少比例',
    ],
    ...['累计降低', '累计降低率', '累计降幅', '累计下降', '累计下降率', '累计减少'],
  ],
};

/** Puts the one word in the place of the others; of words that overlap, the longest. */
function replacer(same: SameWords, where: (alternatives: string) => RegExp): (name: string) => string {
  const standsFor = new Map<string, string>();
  for (const [word, others] of Object.entries(same)) for (const other of others) standsFor.set(other, word);
  const longestFirst = [...standsFor.keys()].sort((a, b) => b.length - a.length);
  const pattern = where(longestFirst.join('|').replaceAll('.', '\\.'));
  return (name) => name.replace(pattern, (found) => standsFor.get(found)!);
}

const anywhere = (alternatives: string): RegExp => new RegExp(alternatives, 'g');
const atEnd = (alternatives: string): RegExp => new RegExp(`(?:${alternatives})$`);

/** Each relies on those before it. */
const replacers = [
  replacer(words, anywhere),
  replacer(combined, anywhere),
  replacer(perGdp, anywhere),
  replacer(endings, atEnd),
];

/** 研究与试验发展经费支出占地区生产总值的比重 → 研发经费占GDP比例. */
export function withSameWords(name: string): string {
  return replacers.reduce((text, replace) => replace(text), name);
}
