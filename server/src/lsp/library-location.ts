import type { Location } from 'vscode-languageserver';
import { type LibraryPlace, libraryUri, placeLine } from '../core/features/library-document.ts';
import type { Target } from '../core/reference/reference.ts';

/** Where the document of a plan of the library shows what a reference leads to; null for what stands in the draft. */
export function libraryLocation(target: Target): Location | null {
  const { plan } = target;
  if (!plan) return null;
  const place = placeIn(target);
  const start = { line: place ? placeLine(plan, place) : 0, character: 0 };
  return { uri: libraryUri(plan.id), range: { start, end: start } };
}

/** null for the plan as a whole. */
function placeIn(target: Target): LibraryPlace | null {
  if (target.type === 'reference-row') return target.row;
  if (target.type !== 'place') return null;
  const { site } = target.place;
  if ('box' in site) return site.box;
  return 'entry' in site ? site.entry : null;
}
