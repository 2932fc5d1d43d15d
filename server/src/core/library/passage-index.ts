/**
 * What is kept of a plan's wording: hashes of some of its runs of characters, sorted within each section, so that neither the order of
 * the words nor how often they occur can be read off. Whoever has a text can see that the plan has it, too; nobody can read the plan.
 */
export interface PassageIndex {
  /** Of the text that it was made from; it belongs to the plan's index of the same text alone. */
  readonly sha256: string;
  /** Parameters of the fingerprints, as `passages/fingerprints.ts` had them. */
  readonly gram: number;
  readonly window: number;
  /** Hashes of a section, as `passages/hash-list.ts` writes them, by the line of its heading; 0 before the first one. */
  readonly sections: Readonly<Record<string, string>>;
}
