import assert from 'node:assert/strict';
import { catalogue, matchIndicator } from '../../../server/src/core/library/catalogue.ts';

/** Ways of printing one indicator. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'manufacturing-share': [
    '制造业增加值占GDP比重（%）',
    '制造业增加值占 GDP 比例 (%)',
    '制造业增加值占地区生产总值的比重',
    '制造业增加值占生产总值比率',
    '制造业增加值占国内生产总值比重①',
    '全市制造业增加值占ＧＤＰ比重［％］',
  ],
  gdp: [
    '地区生产总值',
    'GDP（亿元）',
    '地 区 生 产 总 值',
    '全市地区生产总值（GDP）',
    '国内生产总值（万亿元）',
  ],
  'gdp-growth': ['GDP年均增长', '地区生产总值增速（%）', '全省生产总值年均增长率', '地区生产总值*年均增幅'],
  'rd-intensity': [
    '研究与试验发展（R&D）经费支出占地区生产总值比重',
    'R&D经费占GDP比例',
    '全社会研发投入占生产总值的比重',
    '研究与试验发展(Ｒ＆Ｄ)经费投入强度',
    '研发投入强度',
  ],
  'childcare-places': [
    '每千人口拥有三岁以下婴幼儿托位数',
    '每千人口 3 岁以下婴幼儿托位数',
    '每千人拥有0—3岁婴幼儿托位数'.replace('—', '－'),
    '每千常住人口3岁以下婴幼儿托位数',
  ],
  doctors: [
    '每千人口执业（助理）医师数',
    '每千人拥有执业(助理)医师数（人）',
    '每千常住人口拥有执业〔助理〕医师人数',
  ],
  'water-good': [
    '地表水优于Ⅲ类水体比例',
    '地表水好于 III 类水体比例（%）',
    '地表水达到或者优于Ⅲ类水体比重',
    '“地表水”达到或好于Ⅲ类水体比率',
  ],
  pm25: ['PM2.5浓度', '细颗粒物（PM _{2.5} ）年均浓度', '细颗粒物浓度（微克/立方米）', 'PM2.5年均浓度'],
  'energy-per-gdp-fall': [
    '单位国内生产总值能耗降低',
    '万元GDP能源消耗累计下降',
    '单位GDP能耗降幅',
    '单位地区生产总值能源消费降低率（%）',
  ],
  'energy-per-gdp': [
    '单位GDP能耗（吨标准煤/万元）',
    '万元地区生产总值能耗（GDP为2020年不变价）',
    '单位GDP能源消费量',
  ],
  'accident-deaths-per-gdp': ['每百亿元GDP生产安全事故死亡率', '亿元GDP生产安全事故死亡率（人/亿元）'],
  'high-value-patents': [
    '每万人高价值发明专利拥有量',
    '每万人口拥有高价值发明专利数量（件）',
    '每万人拥有高价值发明专利',
  ],
  'new-jobs': ['城镇新增就业（万人）', '城镇新增就业人数［累计］', '全市城镇新增就业人数（五年累计）'],
  'large-industry-growth': ['规上工业增加值增速', '规模以上工业增加值年均增长', '规模工业增加值增长率'],
  income: [
    '居民人均可支配收入',
    '全体居民人均可支配收入（元）',
    '全市居民人均可支配收入',
    '本市居民人均可支配收入',
  ],
};

/** Names that resemble an indicator; what they stand for instead. */
const nearMisses: readonly (readonly [name: string, not: string, instead: string | null])[] = [
  ['居民人均消费支出', 'final-consumption-contribution', 'consumption-per-capita'],
  ['最终消费支出', 'final-consumption-contribution', null],
  ['最终消费支出对GDP贡献率', 'consumption-per-capita', 'final-consumption-contribution'],
  ['居民人均可支配收入增长', 'income', 'income-growth'],
  ['居民人均可支配收入', 'income-growth', 'income'],
  ['城镇居民人均可支配收入', 'income', 'income-urban'],
  ['农村居民人均可支配收入', 'income', 'income-rural'],
  ['脱贫人口人均可支配收入', 'income', null],
  ['人均可支配收入', 'income', null],
  ['农村居民人均纯收入', 'income-rural', 'income-rural-net'],
  ['户籍人口城镇化率', 'urbanisation-resident', 'urbanisation-registered'],
  ['常住人口城镇化率提高', 'urbanisation-resident', null],
  ['中心城区常住人口城镇化率', 'urbanisation-resident', null],
  ['人均地区生产总值', 'gdp', 'gdp-per-capita'],
  ['地区生产总值增长', 'gdp', 'gdp-growth'],
  ['人均地区生产总值增长', 'gdp-growth', 'gdp-per-capita-growth'],
  ['海洋生产总值', 'gdp', 'marine-gdp'],
  ['城市副中心和平原新城地区生产总值年均增速', 'gdp-growth', null],
  ['森林蓄积量', 'forest-coverage', 'forest-stock'],
  ['林木覆盖率', 'forest-coverage', 'tree-coverage'],
  ['森林面积', 'forest-coverage', null],
  ['单位GDP能源消耗', 'energy-per-gdp-fall', 'energy-per-gdp'],
  ['单位工业增加值能耗降低', 'energy-per-gdp-fall', 'energy-per-industry-fall'],
  ['单位GDP用水量下降', 'water-per-gdp', 'water-per-gdp-fall'],
  ['单位GDP二氧化碳排放', 'carbon-per-gdp-fall', null],
  ['能源消费总量', 'energy-capacity', 'energy-total'],
  ['财政总收入', 'local-revenue', 'total-revenue'],
  ['一般公共预算支出', 'local-revenue', null],
  ['一般公共预算收入占GDP比重', 'local-revenue', 'local-revenue-share'],
  ['每万人口发明专利拥有量', 'high-value-patents', 'invention-patents'],
  ['高价值发明专利拥有量', 'high-value-patents', null],
  ['每千人口拥有执业医师数', 'doctors', 'physicians'],
  ['每千名老年人拥有执业（助理）医师数', 'doctors', null],
  ['每万户籍人口拥有律师数', 'lawyers', null],
  ['城镇登记失业率', 'surveyed-unemployment', 'registered-unemployment'],
  ['平均受教育年限', 'schooling-working-age', 'schooling'],
  ['数字经济增加值占GDP比重', 'digital-core-share', 'digital-share'],
  ['数字经济核心产业增加值', 'digital-core-share', 'digital-core-value-added'],
  ['战略性新兴产业增加值占规模以上工业增加值比重', 'strategic-share', 'strategic-industry-share'],
  ['高技术产业增加值占GDP比重', 'hightech-industry-share', null],
  ['产业投资', 'sector-investment-share', null],
  ['固定资产投资（不含房地产）', 'fixed-investment', null],
  ['全国文化消费场所', 'culture-share', null],
  ['全市场交易总额', 'financial-turnover', null],
  ['中心城区空气质量优良天数比率', 'air-good-days', 'air-good-days-core'],
  ['空气质量优良天数', 'air-good-days', null],
  ['地表水劣Ⅴ类水体比例', 'water-good', 'water-worst'],
  ['地表水达到或好于Ⅱ类水体比例', 'water-good', null],
  ['细颗粒物（PM2.5）浓度下降', 'pm25', 'pm25-fall'],
  ['可吸入颗粒物（PM10）浓度', 'pm25', null],
  ['3岁以下婴幼儿入托率提高', 'childcare-rate', 'childcare-rate-rise'],
  ['13岁以下儿童托位数', 'childcare-places', null],
  ['社会安全', 'social-safety-index', null],
  ['粮食产量', 'grain-capacity', 'grain-output'],
  ['基本养老保险参保人数', 'pension-coverage', null],
  ['研发人员增长', 'rd-growth', null],
  ['城镇', 'income-urban', null],
  ['氨氮', 'emission-ammonia', null],
  ['', 'gdp', null],
];

describe('matching names to the catalogue', () => {
  for (const [id, names] of Object.entries(variants)) {
    for (const name of names) it(`${name} is ${id}`, () => assert.equal(matchIndicator(name)?.id, id));
  }

  for (const [name, not, instead] of nearMisses) {
    it(`${name || 'the empty name'} is not ${not}`, () => {
      assert.ok(catalogue().entries.some(({ id }) => id === not));
      assert.equal(matchIndicator(name)?.id ?? null, instead);
    });
  }
});

describe('matching a row under a merged heading', () => {
  const rows: readonly (readonly [group: string, name: string, id: string | null])[] = [
    ['城镇化率', '户籍人口城镇化率（%）', 'urbanisation-registered'],
    ['居民人均可支配收入（元）', '城镇', 'income-urban'],
    ['居民人均可支配收入增长（%）', '农村', 'income-rural-growth'],
    ['城镇居民', '人均可支配收入', 'income-urban'],
    ['主要污染物排放总量减少（%）', '氨氮', 'emission-ammonia'],
    ['主要污染物排放强度指数', '氨氮', null],
    ['每千人口医护人员数', '注册护士数（人）', 'nurses'],
    ['生产安全事故', '死亡人数下降（%）', 'accident-deaths-fall'],
    ['森林增长', '森林蓄积量（万立方米）', 'forest-stock'],
    // The heading says whose value it is.
    ['中心城区', '常住人口城镇化率', null],
    ['中心城区', '空气质量优良天数比率', 'air-good-days-core'],
  ];
  for (const [group, name, id] of rows) {
    it(`${group} > ${name}`, () => assert.equal(matchIndicator(name, group)?.id ?? null, id));
  }
});
