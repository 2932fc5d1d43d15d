import type { Paragraph } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import type { Defect } from './defects.ts';

/** A change to a clean text: `put` replaces what stands from `start` to `end`; the finding lies from `from`, `length` characters. */
interface Change {
  readonly name: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly from: number;
  readonly length: number;
}

/** What copying and conversion do to a text, one defect in every paragraph that has room for it. */
export function* textDefectsOf(text: string): Iterable<Defect> {
  const { paragraphs } = parsePlan(createSource(text));
  for (const paragraph of paragraphs.filter(isPlain)) {
    const { textStart, textEnd, index } = paragraph.lines[0]!;
    const words = text.slice(textStart, textEnd);
    for (const make of changes) {
      const change = make(words);
      if (!change) continue;
      const start = textStart + change.from;
      yield {
        name: `line ${index + 1}: ${change.name}`,
        text: text.slice(0, textStart + change.start) + change.put + text.slice(textStart + change.end),
        rules: [change.rule],
        range: { start, end: start + change.length },
      };
    }
  }
}

/** Of a quoted paragraph the second half would need a > of its own. */
function isPlain({ kind, lines }: Paragraph): boolean {
  return (
    kind === 'text' && !lines[0]!.quoted && lines.length === 1 && lines[0]!.textEnd - lines[0]!.textStart > 40
  );
}

const changes: readonly ((words: string) => Change | null)[] = [
  doubledWord,
  doubledCharacter,
  doubledClause,
  doubledMark,
  pageBreak,
  pageMark,
  spacedQuote,
  spacedNumber,
  spacedWord,
  halfComma,
  halfBracket,
  lostQuote,
  lostBracket,
  shortRange,
  webLine,
];

/** A change at the place where a pattern first fits. */
function at(words: string, pattern: RegExp, make: (found: RegExpExecArray) => Change): Change | null {
  const found = pattern.exec(words);
  return found && make(found);
}

function doubled(words: string, pattern: RegExp, name: string): Change | null {
  return at(words, pattern, ({ index, 0: word }) => {
    const end = index + word.length;
    return { name, rule: 'text/repeated', start: end, end, put: word, from: end, length: word.length };
  });
}

function doubledWord(words: string): Change | null {
  return doubled(words, /建设|发展|推进|经济|企业|项目|机构|改革/, 'a word twice');
}

function doubledCharacter(words: string): Change | null {
  return doubled(words, /推|务|提|完|升/, 'a character twice');
}

function doubledMark(words: string): Change | null {
  return doubled(words, /[，；]/, 'a mark twice');
}

function doubledClause(words: string): Change | null {
  return at(words, /(?<=[，。；])[\u4e00-\u9fff]{5,}(?=[，])/, ({ index, 0: clause }) => {
    const end = index + clause.length;
    const put = `，${clause}`;
    return {
      name: 'a clause twice',
      rule: 'text/repeated',
      start: end,
      end,
      put,
      from: end,
      length: put.length,
    };
  });
}

const cut = /^.{30,}?[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2}.*。$)/;

function broken(words: string, name: string, put: string): Change | null {
  return at(words, cut, ([piece]) =>
    /[，。；：、]/.test(piece)
      ? {
          ...blank,
          name,
          rule: 'text/broken-paragraph',
          start: piece.length,
          end: piece.length,
          put,
          from: piece.length - 1,
          length: 1,
        }
      : null!,
  );
}

const blank = { name: '', rule: '', start: 0, end: 0, put: '', from: 0, length: 0 };

function pageBreak(words: string): Change | null {
  return broken(words, 'a page break', '\n\n');
}

function pageMark(words: string): Change | null {
  return broken(words, 'a page break with its number', '\n\n— 7 —\n\n');
}

function spacedQuote(words: string): Change | null {
  return at(words, /“([^”]+)”/, ({ index, 0: quote, 1: inside }) => ({
    name: 'blanks in a quote',
    rule: 'text/spacing',
    start: index,
    end: index + quote.length,
    put: `“ ${inside} ”`,
    from: index + 1,
    length: inside!.length + 2,
  }));
}

function spacedNumber(words: string): Change | null {
  return at(words, /(?<=[\u4e00-\u9fff]\d+\.)(?=\d)/, ({ index }) => oneBlank(index, 'a blank in a number'));
}

/** 现代化 stands in all of the drafts. */
function spacedWord(words: string): Change | null {
  return at(words, /(?<=[，。].*(?:基|公))(?=共服务|础设施)/, ({ index }) =>
    oneBlank(index, 'a blank in a word'),
  );
}

function oneBlank(index: number, name: string): Change {
  return { name, rule: 'text/spacing', start: index, end: index, put: ' ', from: index, length: 1 };
}

function halfComma(words: string): Change | null {
  return at(words, /(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/, ({ index }) => ({
    name: 'a half-width comma',
    rule: 'text/punctuation-width',
    start: index,
    end: index + 1,
    put: ',',
    from: index,
    length: 1,
  }));
}

function halfBracket(words: string): Change | null {
  return at(words, /(?<=[\u4e00-\u9fff])（([\u4e00-\u9fff、]+)）/, ({ index, 0: whole, 1: inside }) => ({
    name: 'half-width brackets',
    rule: 'text/punctuation-width',
    start: index,
    end: index + whole.length,
    put: `(${inside})`,
    from: index,
    length: whole.length,
  }));
}

function lost(words: string, pattern: RegExp, name: string): Change | null {
  return at(words, pattern, ({ index, 0: whole }) => {
    const end = index + whole.length;
    return { name, rule: 'text/punctuation-pair', start: end - 1, end, put: '', from: index, length: 1 };
  });
}

function lostQuote(words: string): Change | null {
  return lost(words, /“[^“”]*”/, 'a closing quote lost');
}

function lostBracket(words: string): Change | null {
  return lost(words, /(?<=.)（[^（）]*）/, 'a closing bracket lost');
}

function shortRange(words: string): Change | null {
  return at(words, /。$/, ({ index }) => ({
    ...blank,
    name: 'a range with one unit',
    rule: 'text/range-unit',
    start: index,
    end: index,
    put: '，投资3~5亿元',
    from: index + 3,
    length: 4,
  }));
}

function webLine(words: string): Change | null {
  const end = words.length;
  return {
    name: 'a line of a web page',
    rule: 'text/residue',
    start: end,
    end,
    put: '\n\n打印　关闭',
    from: end + 2,
    length: 5,
  };
}
