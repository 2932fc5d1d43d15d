import type { Library } from '../library/library.ts';
import type { Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { type Atom, readAtoms, readBareNames } from './atoms.ts';
import { chainOnto, ofAtom, type PlaceAtom, type Start } from './chain.ts';
import { between, isAscribed, ownerWords } from './connect.ts';
import type { Mention, PlaceMention } from './mention.ts';
import { bareNames, type DocumentMention, isDocumentAtom, Owners } from './owners.ts';
import { endWithQuotation, quotedBehind, statedBehind } from './quotes.ts';

/** Everything in the draft that points to a place in it or in a plan of the library; in order of the text. */
export function readMentions(plan: Plan, library: Library): Mention[] {
  const reader = new MentionReader(plan, library);
  for (const atom of allAtoms(plan, library)) reader.take(atom);
  return reader.mentions;
}

function allAtoms(plan: Plan, library: Library): Atom[] {
  const { text } = plan.source;
  const atoms: Atom[] = readAtoms(text, plan.lines, labels(plan));
  const bare = readBareNames(text, bareNames(text, library));
  return bare.length === 0 ? atoms : [...atoms, ...bare].sort((a, b) => a.range.start - b.range.start);
}

/** The numbers of headings, captions and 目录 entries, which name a place, and comments, which no reader sees. */
function labels({ source, nodes, toc }: Plan): Range[] {
  const found: Range[] = nodes
    .filter(({ numbering }) => numbering)
    .map(({ selectionRange, titleRange }) => ({
      start: selectionRange.start,
      end: Math.max(titleRange.start, selectionRange.start + 1),
    }));
  if (toc) found.push(toc.range);
  found.push(...comments(source.text));
  return found.sort((a, b) => a.start - b.start);
}

function comments(text: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start);
    const end = close < 0 ? text.length : close + 3;
    found.push({ start, end });
    start = text.indexOf('<!--', end);
  }
  return found;
}

/** Puts the words together: 《…》 with the places behind it, 第五章 with 第二节, 第二、三节 with its chapter. */
class MentionReader {
  readonly mentions: Mention[] = [];
  readonly #text: string;
  readonly #owners: Owners;
  #document: DocumentMention | null = null;
  /** Where the last place ends, with its quoted title. */
  #end = 0;
  #last: PlaceMention | null = null;

  constructor(plan: Plan, library: Library) {
    this.#text = plan.source.text;
    this.#owners = new Owners(plan, library);
  }

  /** The end of a place that is another document's: what is listed behind it is so, too. */
  #dropped = 0;

  take(atom: Atom): void {
    // “…” and 《…》 behind a number are its title, not documents of their own.
    if (atom.range.start < this.#end) return;
    if (isDocumentAtom(atom)) this.#takeDocument(this.#owners.read(atom));
    else this.#takePlace(atom);
  }

  #takeDocument(document: DocumentMention): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#last = null;
    this.#end = document.range.end;
    if (document.mention) this.mentions.push(document.mention);
  }

  #takePlace(atom: PlaceAtom): void {
    const { start } = atom.range;
    const link = this.#last ? between(this.#text, this.#end, start) : 'none';
    const joined = this.#last && link !== 'none' ? chainOnto(this.#last, atom, link) : null;
    const owner = joined ? null : this.#ownerOf(start);
    if (joined) this.#add(joined, link === 'chain');
    else if (owner && (atom.type !== 'name' || owner.owner)) this.#add(ofAtom(atom, owner), false);
    else this.#drop(atom);
  }

  #drop({ range }: PlaceAtom): void {
    this.#last = null;
    this.#dropped = endWithQuotation(this.#text, range.end);
  }

  /** Whose place begins here; null where it is another document's, or not plain whose. */
  #ownerOf(start: number): Start | null {
    if (this.#dropped > 0 && between(this.#text, this.#dropped, start) !== 'none') return null;
    const document = this.#document;
    if (document && document.range.end <= start) {
      if (isAscribed(this.#text, document.range.end, start)) {
        if (document.owner === 'other') return null;
        const named = document.mention ?? document;
        return { owner: document.owner, explicit: true, start: named.range.start };
      }
      if (document.owner !== 'other' && this.#isIts(document, start))
        return { owner: document.owner, explicit: true, start };
      if (document.owner !== null && this.#sameSentence(document.range.end, start)) {
        return ownerWords(this.#text, start) === 'own' ? { owner: null, explicit: true, start } : null;
      }
    }
    const words = ownerWords(this.#text, start);
    return words === 'other' ? null : { owner: null, explicit: words === 'own', start };
  }

  /** 借鉴《…纲要》的做法，其指标“…”: said of the plan that the sentence spoke of last. */
  #isIts({ range }: DocumentMention, start: number): boolean {
    return this.#text.charAt(start - 1) === '其' && this.#sameSentence(range.end, start);
  }

  #sameSentence(from: number, to: number): boolean {
    return !/[。；;！？!?\n]/.test(this.#text.slice(from, to));
  }

  /** `instead` of the mention before, of which the new one is the longer form. */
  #add(added: readonly PlaceMention[], instead: boolean): void {
    if (instead) this.mentions.pop();
    const last = added.at(-1)!;
    const quoted = quotedBehind(this.#text, last);
    const stated = statedBehind(this.#text, quoted.mention, quoted.end);
    this.mentions.push(...added.slice(0, -1), stated.mention);
    this.#last = stated.mention;
    this.#end = stated.end;
  }
}
