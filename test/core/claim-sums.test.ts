import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertFindings, assertFixed, findingsOf } from '../harness/lint.ts';
import { readMarked } from '../harness/marked.ts';

const draft = readFileSync(join(import.meta.dirname ?? __dirname, '../fixtures/clean/city.plan.md'), 'utf8');
const place = '“十四五”规划确定的主要指标总体完成';

/** The clean draft with a paragraph more. */
function drafted(sentence: string): string {
  assert.ok(draft.includes(place));
  return draft.replace(place, `${sentence}\n\n${place}`);
}

/** ⟨good|bad⟩ stands where one digit is changed. */
function variants(sentence: string): { clean: string; faulty: string } {
  return {
    clean: sentence.replace(/⟨(.*?)\|(.*?)⟩/, '$1'),
    faulty: sentence.replace(/⟨(.*?)\|(.*?)⟩/, '⟦$2⟧'),
  };
}

const sentences: Readonly<Record<string, readonly string[]>> = {
  'claim/arithmetic': [
    '五年来，公共供水普及率由91.4%提高到96.1%，提高⟨4.7|4.9⟩个百分点。',
    '公共供水普及率从2020年的91.4%提升至2025年的96.1%，五年提升⟨4.7|5.7⟩个百分点。',
    '公共供水普及率由91.4%上升到96.1%，累计上升了⟨4.7|3.7⟩个百分点，供水保障有力。',
    '公共供水普及率提高⟨4.7|4.5⟩个百分点，由91.4%提高到96.1%。',
    '公共供水普及率达到96.1%，比2020年的91.4%提高⟨4.7|4.1⟩个百分点。',
    '公共供水普及率由91．4％提高到96．1％，提高⟨4．7|5．7⟩个百分点。',
    '规模以上工业企业由309家增加到368家，增加⟨59|69⟩家。',
    '规模以上工业企业由 309 家增至 368 家，净增 ⟨59|58⟩ 家。',
    '对口帮扶从15个县（市）扩大到57个县（市），增加⟨42|43⟩个。',
    '城区公园从2020年末的28座增加到45座（增加⟨17|27⟩座），基本实现出门见绿。',
    '农村危房由1254户减少到38户，减少⟨1216|1116⟩户。',
    '细颗粒物平均浓度由41.5微克/立方米下降到32.1微克/立方米，下降⟨9.4|8.4⟩微克/立方米。',
    '细颗粒物平均浓度由41.5微克/立方米降至32.1微克/立方米，下降⟨22.7|27.7⟩%。',
    '一般公共预算收入由2020年的80.5亿元增加到2025年的102.7亿元，年均增长⟨5|6⟩%。',
    '到2025年，一般公共预算收入由2020年的80.5亿元增加到102.7亿元，增加⟨22.2|32.2⟩亿元，年均增长5%。',
    '到2025年，一般公共预算收入由2020年的80.5亿元增加到102.7亿元，增加22.2亿元，年均增长⟨5|7⟩%。',
    '社会消费品零售总额由2020年的671.8亿元增长到2025年的905.3亿元，年均增速⟨6.1|7.1⟩%。',
    '税收从2020年的40.2亿元增长到2025年的61.8亿元，增长⟨53.7|63.7⟩%。',
    '高新技术企业由120家发展到300家，是2020年的⟨2.5|2.7⟩倍。'.replace('由', '由2020年的'),
    '高新技术企业由120家增加到300家，增长⟨1.5|2.5⟩倍。',
    '技术合同成交额从0.86万亿元提高到1.52万亿元，增加⟨6600|5600⟩亿元。',
    '科技型企业由2020年的120家增加到250家，翻了⟨一|两⟩番。',
    '技工院校在校生由2020年的9000人增加到36500人，比2020年翻⟨两|一⟩番。',
    '国家级众创空间由2020年的20个增加到2025年的45个，年均增加⟨5|6⟩个。',
    '三个片区分别建成标准厂房12.5万平方米、15.2万平方米和9.1万平方米，合计⟨36.8|38.8⟩万平方米。',
    '柘岭、榆滩、望岚分别有村级服务站31个、28个、40个，三县共计⟨99|98⟩个。'.replace('三县', ''),
  ],
  'claim/ratio-sum': [
    '三次产业结构由⟨16.7∶46.3∶37|16.7∶42.3∶37⟩调整为12.1∶45.2∶42.7。',
    '三次产业结构由16.7:46.3:37调整为⟨12.1:45.2:42.7|12.1:45.2:43.7⟩，持续优化。',
    '三次产业结构优化为⟨20.1：20.6：59.3|21.1：20.6：59.3⟩。',
    '一二三产业比重为⟨3.8∶34.7∶61.5|3.8∶37.4∶61.5⟩。',
    '第一、二、三产业占比分别为⟨10.1%、42.6%和47.3%|10.1%、42.6%和41.3%⟩。',
  ],
  'claim/percentage-point': [
    '公共供水普及率由91.4%提高到96.1%，提高⟨4.7个百分点|4.7%⟩。',
    '公共供水普及率从2020年的91.4%提升至2025年的96.1%，五年累计提升⟨4.7个百分点|4.7%⟩。',
    '建成区绿化覆盖率达到41.2%，比2020年的38.9%提高⟨2.3个百分点|2.3％⟩。',
    '城镇登记失业率由3.6%下降到3.1%，下降⟨0.5个百分点|0.5%⟩。',
    '建成区绿化覆盖率提高⟨2.3个百分点|2.3%⟩以上，人居环境不断改善。',
    '数字经济占比达到12.5%，比2020年提高了⟨3.2个百分点|3.2%⟩。',
  ],
  'claim/announced-count': [
    '今后五年重点抓好⟨三|四⟩个方面：一是稳投资。二是促消费。三是扩就业。',
    '突出抓好以下⟨3|5⟩项工作：一是加快园区道路建设；二是推进老城改造；三是整治河道岸线。',
    '实施⟨四|五⟩大工程：产业强链工程、园区提质工程、平台建设工程和人才引育工程。',
    '严格落实⟨四|五⟩个不变：责任不变、政策不变、帮扶不变和监管不变。',
    '着力培育农机装备、绿色建材、电子元器件⟨三|四⟩大产业。',
    '做好以下⟨三|四⟩项工作：\n\n——修好路。打通断头路。\n\n——办好学。新建一批学校。\n\n——看好病。改造卫生院。',
  ],
};

/** What can be recomputed is put right; digits keep no full-width points. */
function isMended(rule: string, clean: string): boolean {
  return /arithmetic|percentage/.test(rule) && !/[．番]/.test(clean);
}

for (const [rule, list] of Object.entries(sentences)) {
  describe(`one wrong figure for ${rule}`, () => {
    for (const sentence of list) {
      const { clean, faulty } = variants(sentence);
      it(clean, () => {
        assert.deepEqual(
          findingsOf(drafted(clean)).map(({ rule: id, message }) => `${id}: ${message}`),
          [],
        );
        assertFindings(drafted(faulty), rule);
        if (isMended(rule, clean)) assertFixed(drafted(faulty), rule, drafted(clean));
      });
    }
  });
}

describe('a sentence that runs over the lines of a PDF', () => {
  const lines = (change: string) =>
    `五年来全市坚持建管并重、城乡统筹，持续推进供水管网向镇村延伸，公共供水普及率由91.4%提高到
96.1%，提高${change}个百分点，供水保障能力明显增强。`;
  it('is one sentence', () => {
    assertFindings(drafted(lines('⟦5.7⟧')), 'claim/arithmetic');
    assert.deepEqual(findingsOf(drafted(lines('4.7'))), []);
  });
});

describe('a box whose title announces the number of its entries', () => {
  const title = '先进制造业重点工程';
  it('is told from its entries', () => {
    assert.ok(draft.includes(title));
    assert.deepEqual(findingsOf(draft.replace(title, '先进制造业四大工程')), []);
    assertFindings(draft.replace(title, '先进制造业⟦五⟧大工程'), 'claim/announced-count');
  });
});

/** What reads well, however it looks. */
const silent = [
  '地区生产总值从2015年的2886.3亿元增加到2020年的4001.6亿元，年均增长7.1%。',
  '居民人均可支配收入由27136元增长到36439元，实际增长28%。',
  '经济总量从2020年的2.83万亿元增长至3.87万亿元，年均增速5.5%。',
  '国内生产总值从不到70万亿元增加到超过100万亿元，增长40%。',
  '经济总量由1200亿元增加到2000亿元，翻了一番。',
  '税收由12亿元增加到23.5亿元，翻了一番。',
  '税收由12亿元增加到20亿元，将近翻一番。',
  '规模以上工业企业由1200家增加到1480家，增加近300家。',
  '到2030年，由1200家增加到1500家以上，增加300家。',
  '全员劳动生产率提高30%，单位产值事故死亡率下降20%，资源产出率提高15%。',
  '绿化覆盖率提高3%—5%。',
  '从0到1的突破增加3项。',
  '税收由40.2亿元增加到61.8亿元，同口径增长49%。',
  '税收由40.2亿元增加到61.8亿元，同比增长9%。',
  '残疾人补贴标准分别由每月209元、280元提高到217元、290元，提高8元。',
  '公共供水普及率由91.4%提高到96.1%，提高5.1%。',
  '公共供水普及率由91.4%提高到96%以上，提高4个百分点。',
  '公共供水普及率由91.4%提高到96.1%，水质合格率提高3个百分点。',
  '公共供水普及率由91.4%提高到96.1%，比2019年提高6个百分点。',
  '高新技术企业由120家增加到300家，是2015年的6倍。',
  '三次产业结构调整为12.1∶45.2∶42.8。',
  '三次产业结构调整为12∶45∶44。',
  '三次产业增速分别为4.2%、6.1%、7.3%。',
  '第三产业占比提高，东、中、西三区分别为10%、20%、30%。',
  '重点发展农机装备、绿色建材、电子元器件等五大产业。',
  '推进农业和农村、城镇、生态四大空间优化。',
  '抢抓“十五五”两个窗口期：产业转移、要素重组、政策支持接续发力。',
];

describe('sentences that can be read as right', () => {
  for (const sentence of silent) {
    it(sentence, () => {
      const { text } = readMarked(drafted(sentence));
      assert.deepEqual(
        findingsOf(text).filter(({ rule }) => rule.startsWith('claim/')),
        [],
      );
    });
  }
});
