/** A half-open range of UTF-16 offsets into one document's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function range(start: number, end: number): Range {
  return { start, end };
}

export function contains(outer: Range, offset: number): boolean {
  return outer.start <= offset && offset < outer.end;
}

/** Like {@link contains}, but a cursor right behind the last character counts as inside. */
export function touches(outer: Range, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

/** Whether a range lies in another, or is the same. */
export function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** From offsets within a piece of text to offsets within the whole. */
export function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
