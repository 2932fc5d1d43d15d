import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { NodeKind, OutlineNode, Plan } from '../core/model/plan.ts';
import { type Change, isRefused } from '../core/structure/change.ts';
import { changeStructure, whyRefused } from '../core/structure/change-structure.ts';
import { lineOf } from '../core/text/source.ts';
import type { Analysis } from './analyses.ts';
import { fromRange, toLocation } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { type ChangeParams, type NodeLocation, readChange } from './structure-changes.ts';
import { structureEdit } from './structure-edit.ts';

// Changes of the structure at a heading, for editors that know code actions only.

const renumberKind = `${CodeActionKind.RefactorRewrite}.guihua.renumber`;
const levelKind = `${CodeActionKind.RefactorRewrite}.guihua`;
const moveKind = `${CodeActionKind.RefactorMove}.guihua`;

interface Offer {
  readonly title: string | ((node: OutlineNode) => string);
  readonly kind: string;
  readonly change: (node: OutlineNode, location: NodeLocation) => [Change, ChangeParams];
}

type Simple = 'moveUp' | 'moveDown' | 'promote' | 'demote';

function simple(title: string, kind: string, what: Simple): Offer {
  return {
    title,
    kind,
    change: (node, location) => [
      { kind: what, nodes: [node] },
      { kind: what, nodes: [location] },
    ],
  };
}

const ownNames: Readonly<Partial<Record<NodeKind, string>>> = {
  part: '本篇',
  chapter: '本章',
  section: '本节',
};

const offers: readonly Offer[] = [
  simple('上移', `${moveKind}.up`, 'moveUp'),
  simple('下移', `${moveKind}.down`, 'moveDown'),
  simple('升级', `${levelKind}.promote`, 'promote'),
  simple('降级', `${levelKind}.demote`, 'demote'),
  {
    title: '全文重新编号',
    kind: renumberKind,
    change: () => [
      { kind: 'renumber', node: null },
      { kind: 'renumber', node: null },
    ],
  },
  {
    title: ({ kind }) => `${ownNames[kind] ?? '此标题'}以下重新编号`,
    kind: renumberKind,
    change: (node, location) => [
      { kind: 'renumber', node },
      { kind: 'renumber', node: location },
    ],
  },
];

/** What an action remembers until it is chosen. */
interface ActionData {
  readonly structureChange: { readonly uri: string; readonly change: ChangeParams };
}

/** With the cursor on a heading. Edits are computed once an action is chosen; for other clients, when a menu is asked for. */
export async function structureActions(
  analysis: Analysis,
  params: CodeActionParams,
  session: Session,
  wants: (kind: string) => boolean,
): Promise<CodeAction[]> {
  const { plan } = analysis;
  const wanted = offers.filter(({ kind }) => wants(kind));
  const node = wanted.length > 0 ? headingAt(plan, params) : null;
  if (!node) return [];
  const { uri } = params.textDocument;
  const heading = toLocation(plan.source, node.selectionRange);
  const location = { uri: heading.uri, position: heading.range.start };
  const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
  const made = wanted.map(async ({ title: named, kind, change }): Promise<CodeAction[]> => {
    const title = typeof named === 'string' ? named : named(node);
    const [inPlan, inParams] = change(node, location);
    if (isIdle(inPlan) || whyRefused(plan, inPlan) !== null) return [];
    const data: ActionData = { structureChange: { uri, change: inParams } };
    if (session.support.lazyActions) return [{ title, kind, data }];
    const edit = isAsked ? await editFor(analysis, inPlan, session) : null;
    return edit === null || typeof edit === 'string' ? [] : [{ title, kind, edit }];
  });
  return (await Promise.all(made)).flat();
}

/** There is nothing below a box or a leaf. */
function isIdle(change: Change): boolean {
  return change.kind === 'renumber' && change.node !== null && change.node.children.length === 0;
}

function headingAt({ source, nodes }: Plan, { range, textDocument }: CodeActionParams): OutlineNode | null {
  const line = lineOf(source, fromRange(source, range, textDocument.uri).start);
  return nodes.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine) ?? null;
}

/** The edit, null where nothing changes, or why it cannot be made. */
async function editFor({ plan, library }: Analysis, change: Change, session: Session) {
  const result = changeStructure(plan, library, change);
  return isRefused(result) ? result.refused : (await structureEdit(plan.source, result, session, false)).edit;
}

export function serveStructureActions(connection: Connection, session: Session): void {
  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as Partial<ActionData> | undefined;
    if (!data?.structureChange) return action;
    const { uri, change } = data.structureChange;
    const resolve = guarded<CodeAction, CodeAction>(connection, action, async () => {
      const analysis = await session.analysis(uri);
      const found = analysis && readChange(analysis.plan, change);
      if (!analysis || !found) return action;
      const edit = await editFor(analysis, found, session);
      if (typeof edit === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, edit);
      return edit ? { ...action, edit } : action;
    });
    return resolve(action, token);
  });
}
