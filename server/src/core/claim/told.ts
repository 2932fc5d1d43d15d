import { matchIndicator } from '../library/catalogue.ts';
import type { IndicatorEntry } from '../library/entry.ts';
import { remember } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { perWording, readersInTurn, type Wording } from '../text/wording.ts';
import type { ClaimKind, Subject } from './claim.ts';
import type { Quantity } from './quantities.ts';
import { keyOf } from './rows.ts';
import { inParagraph, type Sentence, sentencesWithFigures } from './sentences.ts';
import { type Stated, statedIn } from './stated.ts';
import { namesOther, type OwnArea, subjectOf, withoutPlace } from './subject.ts';

/** What a paragraph tells in a plan of an area, wherever it stands. Ranges count from its beginning. */
export interface Told {
  readonly stated: Stated;
  readonly kind: ClaimKind;
  /** Whose it is if the indicator is known. */
  readonly subject: Subject;
  /** Of an indicator that nobody knows it is another's: 中心城区人口. */
  readonly namesOther: boolean;
  readonly whole: boolean;
  readonly name: string;
  readonly key: string;
  /** `key`, but of 地区生产总值 where that is said to grow. */
  readonly plainKey: string;
  readonly entry: IndicatorEntry | null;
  readonly atOtherPrices: boolean;
  readonly quantity: Quantity;
  readonly nameRange: Range;
  readonly sentence: Range;
}

/** Being written at the same time. */
const MOST_DRAFTS = 8;

const toldBy = readersInTurn<readonly Told[]>();

const readerFor = remember((json) => {
  const area: OwnArea = JSON.parse(json);
  return toldBy((text, wording) => toldIn(text, wording, area));
}, MOST_DRAFTS);

/** Reads what paragraphs tell. */
export function tellerOf(area: OwnArea): (paragraph: Wording) => readonly Told[] {
  return readerFor(JSON.stringify(area));
}

interface TellingSentence {
  readonly sentence: Sentence;
  readonly stated: readonly Stated[];
}

/** The sentences of a paragraph that state something. */
const tellingSentences = perWording((paragraph): TellingSentence[] =>
  sentencesWithFigures(paragraph)
    .map((sentence) => ({
      sentence,
      stated: statedIn(sentence.text).filter(({ quantity }) => quantity.unit !== '倍'),
    }))
    .filter(({ stated }) => stated.length > 0),
);

/** How far back a sentence's paragraph is looked at for whose values it gives. */
const FARTHEST = 1500;

function toldIn(paragraph: string, wording: Wording, area: OwnArea): Told[] {
  return tellingSentences(wording).flatMap(({ sentence, stated }) => {
    const { start } = sentence.range;
    const context = paragraph.slice(Math.max(0, start - FARTHEST), start);
    return stated.map((one) => toTold(one, sentence, area, context));
  });
}

function toTold(stated: Stated, sentence: Sentence, area: OwnArea, context: string): Told {
  const own = withoutPlace(stated.name, area);
  const name = fullName(own ?? stated.name, stated);
  const kind = kindOf(stated);
  const { quantity } = stated;
  const inside = (range: Range) => inParagraph(sentence, range);
  return {
    stated,
    kind,
    subject: own === null ? subjectOf(stated, area, context) : 'own',
    namesOther: own === null && namesOther(stated),
    whole: own !== null || stated.whole !== null,
    name,
    key: keyFor(name, stated, kind),
    plainKey: keyOf(name),
    entry: matchIndicator(name),
    atOtherPrices: isAtOtherPrices(kind, stated),
    quantity: {
      ...quantity,
      range: inside(quantity.range),
      number: inside(quantity.number),
      amount: inside(quantity.amount),
    },
    nameRange: inside(stated.nameRange),
    sentence: sentence.range,
  };
}

/** 高新技术产业增加值占地区生产总值的17.5% has its 比重 left out; 城镇累计新增就业人数 is 城镇新增就业人数. */
function fullName(name: string, { quantity }: Stated): string {
  const plain = name.replace('累计', '');
  return /[%点]$/.test(quantity.unit ?? '') && /占[^占]{2,12}$/.test(plain) && !/比[重例率]?$/.test(plain)
    ? `${plain}比重`
    : plain;
}

function kindOf({ name, connector, lead, changes, quantity, time }: Stated): ClaimKind {
  const words = lead + connector;
  const yearly = /年均|每年|年平均/.test(words);
  const share = quantity.unit === '%' || quantity.unit === '‰';
  if (changes) {
    if (yearly) return share ? 'growth' : 'yearly';
    return 'change';
  }
  if (yearly) return 'yearly';
  return /累计|新增|(?<!\d)[五5]年(?!均)|合计|总计/.test(words) ||
    name.includes('累计') ||
    (/新增/.test(name) && time?.point === false)
    ? 'cumulative'
    : 'level';
}

/** 地区生产总值 that grows is 地区生产总值增长, 单位GDP能耗 that falls 单位GDP能耗降低. */
function keyFor(name: string, stated: Stated, kind: ClaimKind): string {
  return kind === 'level' || kind === 'cumulative' || kind === 'yearly'
    ? keyOf(name)
    : keyOf(changeName(name, stated));
}

function changeName(name: string, { falls }: Stated): string {
  return name + (falls ? '降低' : '增长');
}

/** 按2020年不变价计算，地区生产总值达到…… is not the amount of the table; rates are at comparable prices anyway. */
function isAtOtherPrices(kind: ClaimKind, { before, lead, connector }: Stated): boolean {
  return kind === 'level' && /[变比]价|\d年价格/.test(before.slice(-NEAR) + lead + connector);
}

const NEAR = 16;
