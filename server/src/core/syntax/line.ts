/** One physical line, classified. */
export interface Line {
  readonly start: number;
  readonly end: number;
}
