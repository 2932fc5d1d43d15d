import type { Location } from 'vscode-languageserver';
import type {
  ReferenceBox,
  ReferenceNode,
  ReferencePlan,
  ReferenceRow,
} from '../core/library/reference-plan.ts';
import type { Target } from '../core/reference/reference.ts';

type PlaceInPlan = ReferenceNode | ReferenceBox | ReferenceRow;

/** The documents in which a client shows the plans of the library. */
interface LibraryDocuments {
  /** guihua-library:/yongzhou-14.md */
  uriOf(id: string): string;
  /** 0-based line of a heading, box or row in the document of its plan. */
  lineOf(plan: ReferencePlan, place: PlaceInPlan): number;
}

// INTEGRATION POINT: the view of the library gives the documents (core/features/library-document.ts: libraryUri, placeLine). Until
// it is there, no place in a plan of the library can be opened, and definition and document links have nothing for it. Then:
// const documents: LibraryDocuments | null = { uriOf: libraryUri, lineOf: placeLine };
const documents: LibraryDocuments | null = null as LibraryDocuments | null;

/** Where the document of a plan shows what a reference leads to; null for what stands in the draft. */
export function libraryLocation(target: Target): Location | null {
  const { plan } = target;
  if (!plan || !documents) return null;
  const place = placeIn(target);
  const line = place ? documents.lineOf(plan, place) : 0;
  const start = { line, character: 0 };
  return { uri: documents.uriOf(plan.id), range: { start, end: start } };
}

/** null for the plan as a whole. */
function placeIn(target: Target): PlaceInPlan | null {
  if (target.type === 'reference-row') return target.row;
  if (target.type !== 'place') return null;
  const { site } = target.place;
  if ('box' in site) return site.box;
  return 'entry' in site ? site.entry : null;
}
