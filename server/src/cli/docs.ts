import { homepage } from './version.ts';

/** A rule's documentation page, from the project's root. */
export function docsPage(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** The same page for readers who are elsewhere, such as a code scanning service. */
export function docsUrl(rule: string): string {
  return `${homepage}/blob/main/${docsPage(rule)}`;
}
