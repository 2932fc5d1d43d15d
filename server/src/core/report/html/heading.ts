import { Html, html } from '../../text/html.ts';

/** Where a part of the report stands: its headings are one level deeper where the report has several drafts. */
export interface Place {
  readonly date: string;
  /** Before each anchor of the part: d1. */
  readonly id: string;
  /** Of the part's own sections, 2 or 3. */
  readonly level: number;
}

export function heading(level: number, content: Html | string, id?: string): Html {
  const tag = new Html(`h${level}`);
  return html`<${tag}${id ? html` id="${id}"` : null}>${content}</${tag}>`;
}
