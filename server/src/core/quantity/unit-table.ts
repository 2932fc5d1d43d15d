/**
 * What a unit measures. Two units of one dimension can be converted into each other without knowing anything else; hence 美元 is not
 * `money` (the rate changes), 吨标准煤 is neither `mass` nor `energy` (a kilowatt-hour counts more or less of it as 当量值 or 等价值 is
 * meant), and 岁 is `years` while 天 is `duration`. Things counted are one dimension: 件 and 个, 家 and 户 differ only as words.
 */
export type BaseDimension =
  | 'apparent-power'
  | 'area'
  | 'bandwidth'
  | 'coal-equivalent'
  | 'computing'
  | 'count'
  | 'dollar'
  | 'duration'
  | 'energy'
  | 'freight'
  | 'households'
  | 'length'
  | 'mass'
  | 'money'
  | 'number'
  | 'passenger-travel'
  | 'people'
  | 'percentage-point'
  | 'power'
  | 'ratio'
  | 'score'
  | 'share'
  | 'sound'
  | 'temperature'
  | 'visits'
  | 'voltage'
  | 'volume'
  | 'years';

export interface BaseUnit {
  /** As the standards and the national plans write it. */
  readonly canonical: string;
  readonly dimension: BaseDimension;
  /** One of it is `factor` / `divisor` of the dimension's base unit: 亩 is 10000/15 square metres, which no decimal says exactly. */
  readonly factor: string;
  readonly divisor: string;
}

/** Name, dimension, factor, other ways of writing it, divisor. The comment above each group names the base unit and the source. */
type Row = readonly [
  name: string,
  dimension: BaseDimension,
  factor: string,
  others?: string,
  divisor?: string,
];

const rows: readonly Row[] = [
  // 1, by statistical custom.
  ['元', 'money', '1', '元人民币 人民币元'],
  ['元GDP', 'money', '1', '元生产总值'],
  ['元地区生产总值', 'money', '1'],
  ['元增加值', 'money', '1'],
  ['美元', 'dollar', '1'],
  ['人', 'people', '1', '人口 人数'],
  ['名', 'people', '1'],
  ['位', 'people', '1'],
  ['户', 'households', '1', '户数'],
  ['人次', 'visits', '1', '人·次 人次数'],
  // Square metre. 1 hectare is 15 mu: 《关于改革全国土地面积计量单位的通知》 (1990).
  ['平方米', 'area', '1', '平米 平方 ㎡ m² m2'],
  ['平方公里', 'area', '1000000', 'km² km2 ㎢'],
  ['平方千米', 'area', '1000000'],
  ['公顷', 'area', '10000', 'ha hm² hm2'],
  ['亩', 'area', '10000', '市亩', '15'],
  // Metre: 《中华人民共和国法定计量单位》 (1984), as all of length, mass, volume, time, energy and power here.
  ['米', 'length', '1', 'm'],
  ['公里', 'length', '1000', 'km'],
  ['千米', 'length', '1000'],
  ['厘米', 'length', '0.01', 'cm'],
  ['毫米', 'length', '0.001', 'mm'],
  ['海里', 'length', '1852', 'nmile'],
  // Kilogram.
  ['吨', 'mass', '1000', 't 公吨'],
  ['千克', 'mass', '1', 'kg'],
  ['公斤', 'mass', '1'],
  ['克', 'mass', '0.001', 'g'],
  ['毫克', 'mass', '0.000001', 'mg'],
  ['微克', 'mass', '0.000000001', 'μg ug'],
  ['斤', 'mass', '0.5', '市斤'],
  ['吨二氧化碳', 'mass', '1000', '吨CO2 吨CO₂ tCO2 tCO₂'],
  // Kilogram of standard coal, 29.3076 MJ: GB/T 2589-2020.
  ['吨标准煤', 'coal-equivalent', '1000', '吨标煤 tce'],
  ['千克标准煤', 'coal-equivalent', '1', '公斤标准煤 千克标煤 公斤标煤 kgce'],
  ['克标准煤', 'coal-equivalent', '0.001', '克标煤 gce'],
  // Cubic metre.
  ['立方米', 'volume', '1', '立方 方 m³ m3 ㎥'],
  ['升', 'volume', '0.001', 'L'],
  // Joule.
  ['千瓦时', 'energy', '3600000', '千瓦·时 千瓦小时 kWh kW·h'],
  ['度', 'energy', '3600000'],
  ['兆瓦时', 'energy', '3600000000', 'MWh MW·h'],
  ['焦耳', 'energy', '1', '焦 J'],
  ['吉焦', 'energy', '1000000000', '吉焦耳 GJ'],
  // Watt; volt-ampere; volt.
  ['瓦', 'power', '1', 'W'],
  ['千瓦', 'power', '1000', 'kW KW'],
  ['兆瓦', 'power', '1000000', 'MW'],
  ['吉瓦', 'power', '1000000000', 'GW'],
  ['千伏安', 'apparent-power', '1000', 'kVA KVA'],
  ['兆伏安', 'apparent-power', '1000000', 'MVA'],
  ['千伏', 'voltage', '1000', 'kV KV'],
  // The whole.
  ['%', 'share', '1', '百分比', '100'],
  ['‰', 'share', '1', '千分比', '1000'],
  ['‱', 'share', '1', '', '10000'],
  ['百分点', 'percentage-point', '1'],
  ['个百分点', 'percentage-point', '1'],
  ['倍', 'ratio', '1'],
  // Year of life or of schooling; second.
  ['年', 'years', '1'],
  ['岁', 'years', '1'],
  ['周岁', 'years', '1'],
  ['月', 'years', '1', '', '12'],
  ['个月', 'years', '1', '', '12'],
  ['天', 'duration', '86400', 'd'],
  ['日', 'duration', '86400'],
  ['小时', 'duration', '3600', '时 h'],
  ['分钟', 'duration', '60', 'min'],
  ['秒', 'duration', '1', 's'],
  // Decibel; degree Celsius; point of a score.
  ['分贝', 'sound', '1', 'dB dB(A) 分贝(A)'],
  ['℃', 'temperature', '1', '°C'],
  ['摄氏度', 'temperature', '1'],
  ['分', 'score', '1'],
  // Tonne-kilometre; passenger-kilometre.
  ['吨公里', 'freight', '1', '吨·公里'],
  ['人公里', 'passenger-travel', '1', '人·公里'],
  // Megabit a second; floating-point operations a second, 10^15.
  ['Mbps', 'bandwidth', '1', 'Mbit/s 兆比特/秒'],
  ['Gbps', 'bandwidth', '1000', 'Gbit/s'],
  ['Tbps', 'bandwidth', '1000000', 'Tbit/s'],
  ['PFLOPS', 'computing', '1', 'PFlops Pflops'],
  ['EFLOPS', 'computing', '1000', 'EFlops Eflops EFLOPs'],
];

/** What things are counted in: 1 each. Each stays itself, for 件 is not a way of writing 个. */
const counted =
  '个 件 家 张 项 所 座 处 条 台 套 辆 艘 架 列 部 门 册 本 场 次 篇 种 株 棵 头 只 羽 匹 尾 间 栋 幢 宗 起 例 枚 支 块 床 颗 架次 车次 班次 ' +
  '列次 标台 标箱 标准箱 TEU 车位 泊位 床位 学位 托位 张床位';

function build(): ReadonlyMap<string, BaseUnit> {
  const units = new Map<string, BaseUnit>();
  for (const [canonical, dimension, factor, others = '', divisor = '1'] of rows) {
    const unit = { canonical, dimension, factor, divisor };
    for (const name of [canonical, ...others.split(' ')]) if (name) units.set(name, unit);
  }
  for (const canonical of counted.split(' '))
    units.set(canonical, { canonical, dimension: 'count', factor: '1', divisor: '1' });
  return units;
}

/** Every unit without multiplier (万, 亿) and without denominator, by each of its names. */
export const baseUnits: ReadonlyMap<string, BaseUnit> = build();
