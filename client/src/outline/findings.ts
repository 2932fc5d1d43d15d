import { isBefore, type Position, type Range } from '../positions.ts';

/** What is needed of a diagnostic; 0 is an error, 3 a hint, as in VS Code. */
export interface FindingLike {
  readonly range: Range;
  readonly severity: number;
  readonly message: string;
}

/** The findings of one document, to be counted for any part of it. */
export class Findings<T extends FindingLike = FindingLike> {
  readonly all: readonly T[];

  constructor(findings: readonly T[]) {
    this.all = [...findings].sort((a, b) => compare(a.range.start, b.range.start));
  }

  /** Those that begin inside the range. */
  within(range: Range): readonly T[] {
    return this.all.slice(this.firstFrom(range.start), this.firstFrom(range.end));
  }

  private firstFrom(position: Position): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.all[middle]!.range.start, position)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The gravest severity, undefined if there is nothing. */
export function worst(findings: readonly FindingLike[]): number | undefined {
  return findings.length > 0 ? Math.min(...findings.map(({ severity }) => severity)) : undefined;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
