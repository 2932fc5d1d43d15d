import type { Plan } from '../../model/plan.ts';
import { paragraphAt } from '../../model/prose.ts';
import { contains, isInside, type Range } from '../../text/range.ts';
import { findWord } from './find-word.ts';
import type { Draft } from './renamable.ts';
import { endsBefore, isInDocumentName } from './standing.ts';
import { withOtherPrints } from './title-words.ts';

// Short names that a draft gives: 湘南湘西承接产业转移示范区（以下简称“示范区”）, 《…规划纲要》（以下简称《纲要》）.

export interface Term {
  /** Without its marks. */
  readonly text: string;
  /** Where it is introduced. */
  readonly range: Range;
  /** 《纲要》: it is met in these marks only. */
  readonly isTitle: boolean;
  /** From where it is introduced to the end, or to where the same word is given to something else. */
  readonly scope: Range;
}

const introduction =
  /(?:(?:以下)?(?:统一)?[简统]称|以下称)(?:为)?[:：]?[ \u3000]*(?:《([^《》\n]{2,20})》|[“"「]([^“”"「」\n]{2,20})[”"」](?=[ \u3000]*(?:$|[）),，。；;]))|([^\s《》“”"「」（）(),，。；;、]{2,12})(?=[）)]))/gm;

/** In order of the text. */
export function readTerms({ source: { text } }: Plan): Term[] {
  if (!/[简统以下]称/.test(text)) return [];
  const found = [...text.matchAll(introduction)].map((match) => {
    const [title, quoted, bare] = match.slice(1);
    const word = (title ?? quoted ?? bare)!;
    const start = match.index + match[0].lastIndexOf(word);
    return { text: word, range: { start, end: start + word.length }, isTitle: title !== undefined };
  });
  return found.map((term, at) => ({
    ...term,
    scope: {
      start: term.range.start,
      end: found.slice(at + 1).find(({ text: other }) => other === term.text)?.range.start ?? text.length,
    },
  }));
}

/** Where the term is introduced and used, with the 目录 and the references that print a title with it. */
export function termPlaces(draft: Draft, term: Term): Range[] {
  const { plan } = draft;
  const { text } = plan.source;
  const longer = readTerms(plan)
    .map((one) => one.text)
    .filter((one) => one !== term.text && one.includes(term.text));
  const used = findWord(text, term.text, { start: term.range.end, end: term.scope.end }).filter(
    (range) => isRead(plan, range) && isUse(text, term, range) && !belongsTo(text, range, longer),
  );
  return [term.range, ...withOtherPrints(draft, used, term.text)];
}

/** Paragraphs, titles and tables; a comment is nobody's to read. */
function isRead(plan: Plan, { start }: Range): boolean {
  return paragraphAt(plan, start) !== null || plan.tables.some(({ range }) => contains(range, start));
}

/** Longer ones are hardly part of another word: 大湘西地区. */
const DISTINCTIVE = 5;

function isUse(text: string, { text: word, isTitle }: Term, range: Range): boolean {
  const [left, right] = [text.charAt(range.start - 1), text.charAt(range.end)];
  if (isTitle) return left === '《' && right === '》';
  if (isInDocumentName(text, range)) return false;
  if ('“"「'.includes(left) && '”"」'.includes(right)) return true;
  if (isInName(text, range)) return false;
  return (
    !runsOn(word, text.slice(range.end, range.end + 2)) &&
    (word.length >= DISTINCTIVE || endsBefore(text, range.start))
  );
}

/** 区域, 区划, 区位: the last character begins another word. */
function runsOn(word: string, behind: string): boolean {
  return word.endsWith('区') && /^[域划位别]/.test(behind);
}

/** “先行示范区” and “示范区+飞地园区” are names of their own; a long quotation is somebody's sentence. */
const LONGEST_NAME = 12;

function isInName(text: string, { start, end }: Range): boolean {
  const open = /“([^“”\n]*)$/.exec(text.slice(Math.max(0, start - LONGEST_NAME), start));
  const close = /^([^“”\n]*)”/.exec(text.slice(end, end + LONGEST_NAME));
  return open !== null && close !== null && open[1]!.length + close[1]!.length + end - start <= LONGEST_NAME;
}

function belongsTo(text: string, range: Range, longer: readonly string[]): boolean {
  return longer.some((name) => {
    const around = { start: Math.max(0, range.start - name.length), end: range.end + name.length };
    return findWord(text, name, around).some((one) => isInside(range, one));
  });
}
