import assert from 'node:assert/strict';
import { tokenize } from './tokenize.ts';

/** The scopes, outermost first, of the token that holds the first occurrence of `part`; the rest may go on in others. */
async function scopesOf(text: string, part: string): Promise<string> {
  const lines = await tokenize(text);
  const row = text.split('\n').findIndex((line) => line.includes(part));
  const line = lines[row];
  assert.ok(line, `“${part}” does not occur`);
  const column = text.split('\n')[row]!.indexOf(part);
  let at = 0;
  for (const token of line) {
    if (column < at + token.text.length) return token.scopes.join(' ');
    at += token.text.length;
  }
  return assert.fail(`no token at ${column}`);
}

async function assertScope(text: string, part: string, scope: string) {
  const scopes = await scopesOf(text, part);
  assert.ok(scopes.includes(scope), `“${part}” of “${text}” has “${scopes}”, not ${scope}`);
}

async function assertNoScope(text: string, part: string, scope: string) {
  const scopes = await scopesOf(text, part);
  assert.ok(!scopes.includes(scope), `“${part}” of “${text}” has “${scopes}”`);
}

describe('grammar: headings', () => {
  const headings: [text: string, level: number][] = [
    ['第一篇　开启现代化建设新征程', 1],
    ['## 第一编 开启新征程', 1],
    ['第三章　建设现代化产业体系', 2],
    ['第三章\t建设现代化产业体系', 2],
    ['第三章建设现代化产业体系', 2],
    ['## 第三章　建设现代化产业体系', 2],
    ['第5章 建设现代化产业体系', 2],
    ['### 第一节　推动制造业升级', 3],
    ['　　第一节 推动制造业升级', 3],
    ['一、发展基础', 4],
    ['（一）突出产业立市', 5],
    ['(一)突出产业立市', 5],
    ['目　录', 2],
    ['## 目录', 2],
    ['# 临江市国民经济和社会发展第十五个五年规划纲要', 1],
  ];
  for (const [text, level] of headings) {
    it(`${text} is a heading of level ${level}`, () =>
      assertScope(text, text.at(-1)!, `markup.heading.${level}.guihua`));
  }

  const prose = [
    '第四条主通道已经建成',
    '第三章提出的任务已经完成。各地要认真落实。',
    '第一篇章由此开启',
    '第二产业比重稳步提高',
  ];
  for (const text of prose) {
    it(`${text} is none`, () => assertNoScope(text, text.at(-1)!, 'markup.heading'));
  }

  it('a run-in heading ends at its full stop', async () => {
    const text = '1. 综合实力显著增强。经济总量再上台阶。';
    await assertScope(text, '综合实力', 'markup.heading.6.guihua');
    await assertNoScope(text, '经济总量', 'markup.heading');
  });

  it('a decimal begins no run-in heading', () => assertNoScope('4001.55', '4001', 'markup.heading'));

  it('a lead behind a dash is bold, with or without asterisks', async () => {
    await assertScope('——创新能力大幅增强。国家创新型城市建成。', '创新能力', 'markup.bold.guihua');
    await assertScope('——**创新能力大幅增强**。国家创新型城市建成。', '创新能力', 'markup.bold.guihua');
    await assertNoScope('——创新能力大幅增强。国家创新型城市建成。', '国家创新', 'markup.bold');
  });
});

describe('grammar: captions', () => {
  const captions: [text: string, kind: string][] = [
    ['专栏1　重点工程', 'box'],
    ['专栏 3: 重点工程', 'box'],
    ['专栏三十四 重点工程', 'box'],
    ['专栏：“十四五”重点工程', 'box'],
    ['\t专栏1　重点工程', 'box'],
    ['> **专栏 3　重点工程**', 'box'],
    ['**专栏3　重点工程**', 'box'],
    ['表3　主要指标', 'table'],
    ['图 1：空间布局示意图', 'figure'],
  ];
  for (const [text, kind] of captions) {
    it(`${text.trim()} is the caption of a ${kind}`, async () => {
      await assertScope(text, kind === 'box' ? '专栏' : text[0]!, `entity.name.type.${kind}.guihua`);
      await assertScope(text, text.includes('工程') ? '工程' : text.at(-1)!, `markup.heading.${kind}.guihua`);
    });
  }

  it('a sentence that names a box is not its caption', async () => {
    const text = '专栏3列出的项目要抓紧实施。';
    await assertNoScope(text, '项目', 'markup.heading');
    await assertScope(text, '专栏3', 'string.other.link.reference.guihua');
  });
});

describe('grammar: 目录', () => {
  for (const text of ['第二节 发展环境.....\t13', '第二节\t发展环境\t13', '第二节 发展环境……13']) {
    it(`${JSON.stringify(text)} is an entry with its page`, async () => {
      await assertScope(text, '第二节', 'string.other.link.number.toc.guihua');
      await assertScope(text, '发展环境', 'string.other.link.title.toc.guihua');
      await assertScope(text, '13', 'constant.numeric.page.guihua');
    });
  }

  it('an entry may be an item of a list, without page', () =>
    assertScope('- 第一篇　开启新征程', '开启', 'string.other.link.title.toc.guihua'));
});

describe('grammar: tables and values', () => {
  const row = '| 经济发展 | 1 | 常住人口城镇化率（%） | 55.5 | ≥60 | ［4.5］ | 预期性 |';

  it('a row between bars has numbers, values in brackets and attributes', async () => {
    await assertScope(row, '|', 'punctuation.separator.table.guihua');
    await assertScope(row, '55.5', 'constant.numeric.guihua');
    await assertScope(row, '≥', 'keyword.operator.comparator.guihua');
    await assertScope(row, '4.5］', 'constant.numeric.cumulative.guihua');
    await assertScope(row, '预期性', 'constant.language.attribute.guihua');
  });

  it('a row may stand in a box', async () => {
    await assertScope(`> ${row}`, '55.5', 'constant.numeric.guihua');
    await assertScope(`> ${row}`, '55.5', 'meta.box.guihua');
  });

  it('a row may be set with tabs, and a cell on a line of its own', async () => {
    await assertScope(
      '经济发展\t1\t常住人口城镇化率（%）\t55.5\t[4]',
      '[4]',
      'constant.numeric.cumulative.guihua',
    );
    await assertScope('\t4001.55', '4001.55', 'constant.numeric.guihua');
    await assertScope('\t【-33%】', '-33%', 'constant.numeric.cumulative.guihua');
  });

  it('a bracketed number in a sentence is a mark, a decimal is a value', async () => {
    for (const mark of ['[1]', '［1］', '〔1〕', '【1】', '[^1]']) {
      await assertScope(`实施“千百十”工程${mark}，成效明显。`, mark, 'string.other.link.note.guihua');
    }
    await assertScope('五年累计提高［4.5］个百分点。', '［4.5］', 'constant.numeric.cumulative.guihua');
    await assertNoScope('临政发〔2026〕5号', '〔2026〕', 'string.other.link.note');
  });
});

describe('grammar: references and the rest', () => {
  const references: [text: string, part: string][] = [
    ['按照第五章第二节的部署推进。', '第五章第二节'],
    ['项目见表2和图4。', '表2'],
    ['项目见表2和图4。', '图4'],
    ['对应第13项指标。', '第13项'],
  ];
  for (const [text, part] of references) {
    it(`${part} is a reference`, () => assertScope(text, part, 'string.other.link.reference.guihua'));
  }

  it('发表2篇 is none', () => assertNoScope('全年发表2篇论文。', '表2', 'string.other.link'));

  it('the title of a document is quoted', () =>
    assertScope('衔接《临江市国土空间总体规划》要求。', '国土', 'string.quoted.other.title.guihua'));

  it('a suppression names its rules', async () => {
    const text = '<!-- guihua-disable-next-line box/number-gap -->';
    await assertScope(text, 'guihua-disable-next-line', 'keyword.control.suppression.guihua');
    await assertScope(text, 'box/number-gap', 'constant.other.rule.guihua');
  });

  it('a comment may go over several lines', async () => {
    await assertScope('<!-- 待核\n第三章　产业\n-->\n正文', '第三章', 'comment.block.guihua');
    await assertNoScope('<!-- 待核\n第三章　产业\n-->\n正文', '正文', 'comment');
  });
});

describe('grammar: long lines', () => {
  const unit = '到2030年常住人口城镇化率达到60%以上（［4.5］），第五';
  const careless = [unit, '第', '一、', '. ', '\t', '——', '**', '《', '专栏', '[', '… '];
  for (const piece of careless) {
    // A pattern that runs away would not be done within mocha's own limit by far.
    it(`a long line of ${JSON.stringify(piece)} comes to an end`, async () => {
      const tokens = await tokenize(`第三章 ${piece.repeat(Math.ceil(16000 / piece.length))}`);
      assert.ok(tokens.length > 0);
    }).timeout(30_000);
  }
});
