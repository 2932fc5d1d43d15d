import assert from 'node:assert/strict';
import {
  captionUnit,
  sameDimension,
  sameUnit,
  splitUnit,
  unitInfo,
} from '../../../server/src/core/quantity/unit.ts';

describe('the unit in a name', () => {
  const cases: Readonly<Record<string, readonly [name: string, unit: string | null]>> = {
    '常住人口城镇化率（%）': ['常住人口城镇化率', '%'],
    '常住人口城镇化率 (％)': ['常住人口城镇化率', '%'],
    '全员劳动生产率（万元每人）': ['全员劳动生产率', '万元每人'],
    '单位GDP能耗(吨标准煤/万元)(GDP为2010年不变价)': ['单位GDP能耗(GDP为2010年不变价)', '吨标准煤/万元'],
    '单位GDP用地(GDP为2010年不变价)(公顷/亿元)': ['单位GDP用地(GDP为2010年不变价)', '公顷/亿元'],
    '每千人口拥有执业 (助理) 医师数 (人)': ['每千人口拥有执业 (助理) 医师数', '人'],
    '细颗粒物（PM2.5）浓度（微克/立方米）': ['细颗粒物（PM2.5）浓度', '微克/立方米'],
    '保障性住房（万套（间））': ['保障性住房', '万套(间)'],
    '地区生产总值（单位：亿元）': ['地区生产总值', '亿元'],
    '地区生产总值（亿元，现价）': ['地区生产总值', '亿元'],
    '火灾死亡率（1/10万）': ['火灾死亡率', '1/10万'],
    '供水能力（标方/小时）': ['供水能力', '标方/小时'],
    '研发经费占GDP比重（%': ['研发经费占GDP比重', '%'],
    '研发经费占GDP比重（%)': ['研发经费占GDP比重', '%'],
    '（人/百亿元）': ['', '人/百亿元'],
    '每千人口拥有执业（助理）医师数': ['每千人口拥有执业（助理）医师数', null],
    '细颗粒物（PM2.5）浓度': ['细颗粒物（PM2.5）浓度', null],
    '森林覆盖率（含竹林）': ['森林覆盖率（含竹林）', null],
    '水体（ⅰ级）': ['水体（ⅰ级）', null],
    '经济强（12项）': ['经济强（12项）', null],
    '地区生产总值（2024年）': ['地区生产总值（2024年）', null],
    '进出口（亿元、%）': ['进出口（亿元、%）', null],
    '': ['', null],
  };
  for (const [text, [name, unit]] of Object.entries(cases))
    it(`${text || 'nothing'}: ${unit}`, () => {
      const found = splitUnit(text);
      assert.deepEqual([found.name, found.unit], [name, unit]);
      if (unit && !text.includes('％'))
        assert.equal(text.slice(found.start, found.end).replace(/（间）/, '(间)'), unit);
      else assert.ok(found.start <= found.end && found.end <= text.length);
    });

  it('leaves a note mark out of the name', () => {
    assert.deepEqual({ ...splitUnit('海洋生产总值*') }.mark, '*');
    assert.equal(splitUnit('海洋生产总值*').name, '海洋生产总值');
    assert.equal(splitUnit('工业总产值①（亿元）').name, '工业总产值');
    assert.equal(splitUnit('工业总产值（亿元）①').mark, '①');
  });
});

describe('the unit in a caption', () => {
  it('is the one unit of the table', () => {
    assert.equal(captionUnit('单位：亿元'), '亿元');
    assert.equal(captionUnit('表3　主要指标（单位: 万元/人）'), '万元/人');
    assert.equal(captionUnit('单位 万套（间）'), '万套(间)');
  });
  it('is none of a list, and no organisation', () => {
    assert.equal(captionUnit('（单位：亿元、%）'), null);
    assert.equal(captionUnit('责任单位：市发展改革委'), null);
    assert.equal(captionUnit('单位GDP能耗'), null);
    assert.equal(captionUnit('主要指标'), null);
  });
});

describe('a unit', () => {
  const units: Readonly<Record<string, string>> = {
    元: '元 money 1/1',
    万亿元: '万亿元 money 1000000000000/1',
    亿美元: '亿美元 dollar 100000000/1',
    万元每人: '万元/人 money/people 10000/1',
    '人/ 百亿元': '人/百亿元 people/money 1/10000000000',
    '张/千人': '张/千人 count/people 1/1000',
    '件/每万人': '件/万人 count/people 1/10000',
    '吨标煤/万元GDP': '吨标准煤/万元GDP coal-equivalent/money 1000/10000',
    '微克/立方米': '微克/立方米 mass/volume 1e-9/1',
    'μg/m³': '微克/立方米 mass/volume 1e-9/1',
    万亩: '万亩 area 100000000/15',
    '％': '% share 1/100',
    '‰': '‰ share 1/1000',
    '1/10万': '1/10万 share 1/100000',
    个百分点: '个百分点 percentage-point 1/1',
    '万套（间）': '万套(间) count 10000/1',
    亿千瓦时: '亿千瓦时 energy 360000000000000/1',
    百万千瓦: '百万千瓦 power 1000000000/1',
    '克/千瓦·时': '克/千瓦时 mass/energy 0.001/3600000',
    '元/平方米·月': '元/平方米·月 money/area/years 12/1',
    千克: '千克 mass 1/1',
    万: '万 number 10000/1',
  };
  for (const [text, expected] of Object.entries(units))
    it(`${text} is ${expected}`, () => {
      const unit = unitInfo(text);
      assert.equal(unit && `${unit.canonical} ${unit.dimension} ${unit.factor}/${unit.divisor}`, expected);
    });

  for (const text of [
    '',
    '助理',
    'PM2.5',
    'GDP为2010年不变价',
    '每万人',
    '8358/244',
    '2024年',
    '/',
    '万/亿',
    'constructor',
  ])
    it(`${text || 'nothing'} is none`, () => assert.equal(unitInfo(text), null));

  it('is the same in other words', () => {
    assert.ok(sameUnit('万元/人', '万元每人'));
    assert.ok(sameUnit('公里', '千米'));
    assert.ok(sameUnit('吨标煤/万元', '吨标准煤/万元GDP'));
    assert.ok(sameUnit('万套（间）', '万套'));
    assert.ok(sameUnit('公顷', '万平方米'));
    assert.ok(sameUnit('标方', '标 方'));
    assert.ok(!sameUnit('件', '个'));
    assert.ok(!sameUnit('亩', '公顷'));
    assert.ok(!sameUnit('%', '百分点'));
    assert.ok(!sameUnit('亿元', '标方'));
  });

  it('has the dimension of what it can be converted into', () => {
    assert.ok(sameDimension('万亩', '公顷'));
    assert.ok(sameDimension('亿元', '万元'));
    assert.ok(sameDimension('件', '个'));
    assert.ok(!sameDimension('亿元', '亿美元'));
    assert.ok(!sameDimension('万吨', '万吨标准煤'));
    assert.ok(!sameDimension('助理', '助理'));
  });
});
