import type { NoteMark, Notes } from './plan.ts';

// Which note marks and definitions belong together, and which of the two is mistyped where they do not.

export interface NoteMatch {
  /** Marks without definition, the first of each number. */
  readonly undefinedMarks: readonly NoteMark[];
  /** Definitions without mark. */
  readonly unusedDefinitions: readonly NoteMark[];
  /** A mark mistyped for the number of a definition that nothing points to. */
  readonly mistypedMarks: ReadonlyMap<NoteMark, NoteMark>;
  /** A definition mistyped for the number of a mark that has none. */
  readonly mistypedDefinitions: ReadonlyMap<NoteMark, NoteMark>;
}

export function matchNotes({ marks, definitions }: Notes): NoteMatch {
  const firsts = firstOfEach(marks);
  const defined = new Set(definitions.map(({ number }) => number));
  const marked = new Set(marks.map(({ number }) => number));
  const undefinedMarks = firsts.filter(({ number }) => !defined.has(number));
  const unusedDefinitions = definitions.filter(({ number }) => !marked.has(number));
  const mistypedDefinitions = new Map<NoteMark, NoteMark>();
  const mistypedMarks = new Map<NoteMark, NoteMark>();
  for (const definition of unusedDefinitions) {
    const mark = undefinedMarks.find(({ number }) => follows(definitions, definition, number));
    if (mark && !follows(definitions, definition, definition.number))
      mistypedDefinitions.set(definition, mark);
  }
  const explained = new Set(mistypedDefinitions.values());
  for (const mark of undefinedMarks) {
    if (explained.has(mark)) continue;
    const definition = unusedDefinitions.find(
      (one) => !mistypedDefinitions.has(one) && fits(firsts, mark, one.number),
    );
    if (definition) mistypedMarks.set(mark, definition);
  }
  return { undefinedMarks, unusedDefinitions, mistypedMarks, mistypedDefinitions };
}

/** Definitions count up one by one. */
function follows(list: readonly NoteMark[], at: NoteMark, number: number): boolean {
  return number === (list[list.indexOf(at) - 1]?.number ?? 0) + 1;
}

/** Whether the number would stand in order at the place of `at`. */
function fits(list: readonly NoteMark[], at: NoteMark, number: number): boolean {
  const index = list.indexOf(at);
  return (
    (list[index - 1]?.number ?? 0) < number && number < (list[index + 1]?.number ?? Number.POSITIVE_INFINITY)
  );
}

export function firstOfEach(marks: readonly NoteMark[]): NoteMark[] {
  const seen = new Set<number>();
  return marks.filter(({ number }) => !seen.has(number) && seen.add(number));
}
