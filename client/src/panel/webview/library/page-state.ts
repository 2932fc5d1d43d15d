/** What the author has opened and filtered; kept while the page is loaded anew and the draft changes. */
export interface PageState {
  readonly onlyMissing: boolean;
  /** All headings of all subjects; otherwise those of `open`. */
  readonly allHeadings: boolean;
  /** Ids of subjects. */
  readonly open: readonly string[];
}

export const initialState: PageState = { onlyMissing: false, allHeadings: false, open: [] };

export function isOpen({ allHeadings, open }: PageState, id: string): boolean {
  return allHeadings !== open.includes(id);
}

/** Where all are shown, the list says which are not. */
export function toggled(state: PageState, id: string): PageState {
  const { open } = state;
  return { ...state, open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] };
}
