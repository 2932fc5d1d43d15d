import {
  type Connection,
  type Position,
  type Range,
  RequestType,
  type TextDocumentIdentifier,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { NodeKind, OutlineNode, Plan } from '../core/model/plan.ts';
import { type Change, type Changed, isRefused, type Where } from '../core/structure/change.ts';
import { changeStructure } from '../core/structure/change-structure.ts';
import { inOrder, withEdits } from '../core/text/join.ts';
import { fileAt, positionAt, type Source } from '../core/text/source.ts';
import { fromPosition } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { structureEdit } from './structure-edit.ts';

/** A heading, box, table or figure: the start of its `selectionRange` as `guihua/outline` gives it. */
export interface NodeLocation {
  readonly uri: string;
  readonly position: Position;
}

export type ChangeParams =
  | { readonly kind: 'renumber'; readonly node: NodeLocation | null }
  | {
      readonly kind: 'move';
      readonly nodes: readonly NodeLocation[];
      readonly target: NodeLocation;
      readonly where: Where;
    }
  | {
      readonly kind: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete';
      readonly nodes: readonly NodeLocation[];
    }
  | {
      readonly kind: 'insert';
      readonly target: NodeLocation | null;
      readonly where: Where;
      readonly what: NodeKind;
      readonly title: string;
    };

export interface StructureChangeParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly change: ChangeParams;
  /** Every group of edits is to be confirmed: editors show what will change. */
  readonly preview?: boolean;
}

export interface StructureChangeResult {
  /** null where the change is refused or nothing changes. */
  readonly edit: WorkspaceEdit | null;
  readonly refused: string | null;
  /** What could not be carried along, in the text before the change. */
  readonly warnings: readonly { readonly message: string; readonly uri: string; readonly range: Range }[];
  /** Where the changed heading stands in the new text. */
  readonly focus: NodeLocation | null;
}

export const changeStructureRequest = new RequestType<
  StructureChangeParams,
  StructureChangeResult | null,
  void
>('guihua/changeStructure');

export function serveStructureChanges(connection: Connection, session: Session): void {
  connection.onRequest(
    changeStructureRequest,
    guarded<StructureChangeParams, StructureChangeResult | null>(connection, null, async (params) => {
      const analysis = await session.analysis(params.textDocument.uri);
      if (!analysis) return null;
      const { plan, library } = analysis;
      const change = readChange(plan, params.change);
      if (!change) return refused('文稿已有改动，找不到这个标题了，请再试一次。');
      const result = changeStructure(plan, library, change);
      if (isRefused(result)) return refused(result.refused);
      return toResult(plan, result, session, params.preview ?? false);
    }),
  );
}

function refused(reason: string): StructureChangeResult {
  return { edit: null, refused: reason, warnings: [], focus: null };
}

/** null where one of the nodes is not there. */
export function readChange(plan: Plan, params: ChangeParams): Change | null {
  switch (params.kind) {
    case 'renumber': {
      const node = params.node && nodeAt(plan, params.node);
      return params.node && !node ? null : { kind: 'renumber', node };
    }
    case 'insert': {
      const target = params.target && nodeAt(plan, params.target);
      return params.target && !target ? null : { ...params, target };
    }
    case 'move': {
      const [target, nodes] = [nodeAt(plan, params.target), nodesAt(plan, params.nodes)];
      return target && nodes && { ...params, target, nodes };
    }
    default: {
      const nodes = nodesAt(plan, params.nodes);
      return nodes && { kind: params.kind, nodes };
    }
  }
}

function nodesAt(plan: Plan, locations: readonly NodeLocation[]): OutlineNode[] | null {
  const nodes = locations.map((location) => nodeAt(plan, location));
  return nodes.every((node) => node !== null) ? nodes : null;
}

function nodeAt({ source, nodes }: Plan, { uri, position }: NodeLocation): OutlineNode | null {
  const offset = fromPosition(source, { textDocument: { uri }, position });
  return nodes.find(({ selectionRange }) => selectionRange.start === offset) ?? null;
}

async function toResult(
  { source }: Plan,
  changed: Changed,
  session: Session,
  preview: boolean,
): Promise<StructureChangeResult> {
  const { edit, warnings } = await structureEdit(source, changed, session, preview);
  return { edit, refused: null, warnings, focus: placeAfter(source, changed) };
}

/** Where the focus lies in the changed text. What parts the files may be other line breaks then, so that these do not count. */
function placeAfter(source: Source, { edits, order, text, focus }: Changed): NodeLocation | null {
  if (focus === null) return null;
  const after = inOrder(withEdits(source, edits), order);
  const at = sameOffset(text, focus, after.text);
  return { uri: fileAt(after, at).uri, position: positionAt(after, at) };
}

/** Between files stand line breaks that belong to none of them: only what is written is the same in both texts. */
function sameOffset(text: string, offset: number, joined: string): number {
  if (text === joined) return offset;
  let left = text.slice(0, offset).replace(/\s/g, '').length;
  let at = 0;
  while (at < joined.length && (left > 0 || /\s/.test(joined.charAt(at)))) {
    if (!/\s/.test(joined.charAt(at))) left--;
    at++;
  }
  return at;
}
