import { deepEqual, equal } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordCounter } from '../../server/src/core/features/word-count.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';

const clean = join(__dirname, '../fixtures/clean');

function counterOf(text: string): WordCounter {
  return new WordCounter(parsePlan(createSource(text)));
}

/** 字数, 字符数（不计空格）, 字符数（计空格）, 段落数 */
function numbers(text: string, start = 0, end = text.length): number[] {
  const { words, characters, charactersWithBlanks, paragraphs } = counterOf(text).count({ start, end });
  return [words, characters, charactersWithBlanks, paragraphs];
}

describe('word count', () => {
  const examples: readonly (readonly [string, string, number[]])[] = [
    ['a run of letters is one word', 'GDP', [1, 3, 3, 1]],
    ['figures and Chinese', '到2025年，GDP达到3.5万亿元。', [12, 19, 19, 1]],
    ['quotes, dashes and dots are Chinese', '“十四五”——……', [9, 9, 9, 1]],
    ['letters between Chinese signs', '2025—2030年', [4, 10, 10, 1]],
    ['signs of Chinese fonts', '5℃×2≥①', [6, 6, 6, 1]],
    ['full-width figures', '１２％', [3, 3, 3, 1]],
    ['words with blanks between them', 'PM2.5  and  SO2', [3, 11, 15, 1]],
    ['an indent', '　　发展基础', [4, 4, 6, 1]],
    ['rare characters', '𠮷林', [2, 2, 2, 1]],
    ['nothing', '', [0, 0, 0, 0]],
    ['blanks alone', '　\n\n \n', [0, 0, 0, 0]],
    ['a byte-order mark', '\ufeff发展', [2, 2, 2, 1]],
    ['CRLF', '发展\r\n基础\r\n', [4, 4, 4, 2]],
  ];
  for (const [name, text, expected] of examples) {
    it(`counts as Word does: ${name}`, () => deepEqual(numbers(text), expected));
  }

  const marked: readonly (readonly [string, string, string])[] = [
    ['hashes', '## 第三章　发展', '第三章　发展'],
    ['a quote with bold type', '> **专栏 3　重点工程**', '专栏 3　重点工程'],
    ['a list', '- 第一章', '第一章'],
    ['bold and slanted type', '坚持**稳中求进**的*总*基调', '坚持稳中求进的总基调'],
    ['a star of its own', '*为约束性指标', '＊为约束性指标'],
    ['a link', '见[第三章](#第三章)。', '见第三章。'],
    ['the mark of a footnote', '三高四新[^12]。', '三高四新。'],
    ['a definition', '[^1]: 三个高地。', ' 三个高地。'],
    ['code', '`表2`', '表2'],
    ['a backslash', '5\\*3\\*2', '5+3+2'],
    ['less and more than', '失业率<5%，增速>3%', '失业率<5%，增速>3%'],
    ['a comment', '发展<!-- guihua-disable-line -->基础', '发展基础'],
    ['tags', '发展<b class="x">基础</b>', '发展基础'],
  ];
  for (const [name, text, printed] of marked) {
    it(`leaves out what is not printed: ${name}`, () => deepEqual(numbers(text), numbers(printed)));
  }

  it('leaves out comments over several lines, rules, front matter and fences', () => {
    const text = '---\ntitle: 草案\n---\n<!-- 甲\n乙 -->\n发展\n\n***\n\n```\n基础\n```\n';
    deepEqual(numbers(text), [4, 4, 4, 2]);
    deepEqual(numbers('<!-- 没有关上\n发展'), [2, 2, 2, 1]);
  });

  it('takes each cell of a table for a paragraph, its pipes and ruler for none', () => {
    const table = '| 序号 | 指标 | 2025年 |\n| ---: | --- | ---: |\n| 1 | GDP\\|人均 |  |\n';
    deepEqual(numbers(table), [2 + 2 + 2 + 1 + 3, 2 + 2 + 5 + 1 + 6, 16, 5]);
    deepEqual(numbers('<table><tr><td>序号</td><td>指标</td></tr></table>'), [4, 4, 4, 2]);
  });

  it('takes a paragraph that a page break cut for one', () => {
    const cut =
      '深入推进贸易便利化，积极发展外贸新业态，加快建设跨境电子商务\n\n— 13 —\n\n综合试验区，扩大开放。\n';
    deepEqual(numbers(cut), [41, 41, 41, 1]);
    deepEqual(numbers(cut, cut.indexOf('综合')), [11, 11, 11, 1]);
  });

  it('counts a range by its characters', () => {
    const text = '## 第一章　总则\n\n依法**编制**2025年规划。\n';
    const at = (words: string) => text.indexOf(words);
    deepEqual(numbers(text, at('法'), at('制')), [2, 2, 2, 1]);
    deepEqual(numbers(text, at('025'), at('规划')), [2, 4, 4, 1]);
    deepEqual(numbers(text, 0, at('第')), [0, 0, 0, 0]);
  });

  it('adds up: any two parts of a draft, cut at a line, are the whole', () => {
    for (const name of readdirSync(clean).filter((file) => file.endsWith('.md'))) {
      const source = createSource(readFileSync(join(clean, name), 'utf8'));
      const counter = new WordCounter(parsePlan(source));
      const whole = counter.count();
      equal(counter.count({ start: 0, end: source.text.length }).words, whole.words);
      for (const cut of source.lineStarts) {
        const head = counter.count({ start: 0, end: cut });
        const tail = counter.count({ start: cut, end: source.text.length });
        equal(head.words + tail.words, whole.words, `${name} at ${cut}`);
        equal(head.charactersWithBlanks + tail.charactersWithBlanks, whole.charactersWithBlanks);
      }
    }
  });
});
