import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A rule's documentation page, from the project's root. */
export function docsPage(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** The same page as it lies beside the built program, dist/cli/guihua.js. */
export function docsUrl(rule: string): string {
  return pathToFileURL(join(__dirname, '..', '..', docsPage(rule))).href;
}
