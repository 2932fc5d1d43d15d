import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
} from 'vscode-languageserver';
import { convertTable } from '../core/features/convert-table.ts';
import { suppressHere, suppressInFile } from '../core/features/suppress.ts';
import { tidyText } from '../core/features/tidy-text.ts';
import { chooseFixes } from '../core/lint/choose-fixes.ts';
import { fixAll } from '../core/lint/fix-all.ts';
import type { Finding } from '../core/lint/rule.ts';
import type { TextEdit } from '../core/text/edit.ts';
import { isInside, overlaps, touches } from '../core/text/range.ts';
import { extentOf } from '../core/text/source.ts';
import type { Analysis } from './analyses.ts';
import { fromRange, samePosition, toWorkspaceEdit } from './convert.ts';
import { toDiagnostic } from './diagnostics.ts';
import { guarded, stopIfCancelled } from './guard.ts';
import type { Session } from './session.ts';
import { structureActions } from './structure-actions.ts';
import { tocActions, updateTocKind } from './toc.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.guihua`;
export const tidyKind = `${CodeActionKind.Source}.tidyText.guihua`;

/** A selection of the whole draft shall not raise a menu of thousands. */
const mostFindings = 20;

export function serveCodeActions(connection: Connection, session: Session): void {
  connection.onCodeAction(
    guarded<CodeActionParams, CodeAction[]>(connection, [], async (params, token) => {
      const analysis = await session.analysis(params.textDocument.uri);
      stopIfCancelled(token);
      if (analysis === null) return [];
      const { only } = params.context;
      // Computed only when asked for by name: menus do not show them, and they check the draft several times over.
      const named = (kind: string) => only !== undefined && wants(only, kind);
      return [
        ...(named(fixAllKind) ? fixAllAction(analysis, params, session) : []),
        ...(named(tidyKind) ? tidyActions(analysis, params, session, tidyKind) : []),
        ...(named(updateTocKind) ? tocActions(analysis, params, session, updateTocKind) : []),
        ...(wants(only, CodeActionKind.QuickFix) ? quickFixes(analysis, params, session) : []),
        ...(wants(only, CodeActionKind.RefactorRewrite) ? rewriteActions(analysis, params, session) : []),
        ...(await structureActions(analysis, params, session, (kind) => wants(only, kind))),
      ];
    }),
  );
}

/** `only` names kinds or their ancestors: source.fixAll wants source.fixAll.guihua. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

function fixAllAction(
  { plan, settings, library }: Analysis,
  { textDocument, context }: CodeActionParams,
  { support }: Session,
): CodeAction[] {
  const all = fixAll(plan.source, settings, library).edits;
  // Whoever saves a file of a plan does not expect that others change.
  const onSave = context.triggerKind === CodeActionTriggerKind.Automatic;
  const file = extentOf(plan.source, textDocument.uri);
  const edits = onSave ? all.filter(({ range }) => isInside(range, file)) : all;
  if (edits.length === 0) return [];
  return [
    {
      title: '修正所有可安全修正的问题',
      kind: fixAllKind,
      edit: toWorkspaceEdit(plan.source, edits, support.versionedEdits),
    },
  ];
}

function quickFixes(analysis: Analysis, params: CodeActionParams, session: Session): CodeAction[] {
  const { source } = analysis.plan;
  const asked = fromRange(source, params.range, params.textDocument.uri);
  const findings = analysis.findings
    .filter(
      ({ range }) => overlaps(range, asked) || touches(range, asked.start) || touches(asked, range.start),
    )
    .slice(0, mostFindings);
  const toAction = (finding: Finding, title: string, edits: readonly TextEdit[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [askedDiagnostic(analysis, finding, params, session)],
    edit: toWorkspaceEdit(source, edits, session.support.versionedEdits),
  });
  return [
    ...findings.flatMap((finding) => fixActions(finding, toAction)),
    ...onePerRule(findings).flatMap((finding) => fixRuleAction(analysis, finding, toAction)),
    ...findings.flatMap((finding) => suppressActions(analysis, finding, toAction)),
  ];
}

function rewriteActions(analysis: Analysis, params: CodeActionParams, session: Session): CodeAction[] {
  const { start, end } = params.range;
  // The light bulb asks with every move of the cursor; a menu is worth the time.
  const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
  return [
    ...convertActions(analysis, params, session),
    ...tocActions(analysis, params, session, CodeActionKind.RefactorRewrite),
    ...(isAsked && !samePosition(start, end)
      ? tidyActions(analysis, params, session, CodeActionKind.RefactorRewrite)
      : []),
  ];
}

/** The selection, or the whole draft (of several files the one in front) where nothing is selected. */
function tidyActions(
  { plan: { source }, settings, library }: Analysis,
  { textDocument: { uri }, range }: CodeActionParams,
  { support }: Session,
  kind: string,
): CodeAction[] {
  const selection = samePosition(range.start, range.end)
    ? extentOf(source, uri)
    : fromRange(source, range, uri);
  const edits = tidyText(source, settings, library, selection);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(source, edits, support.versionedEdits);
  return [{ title: '整理粘贴的文本', kind, edit }];
}

/** The table under the cursor, in the form that Markdown tools read. */
function convertActions(
  { plan }: Analysis,
  { textDocument, range }: CodeActionParams,
  { support }: Session,
): CodeAction[] {
  const edit = convertTable(plan, fromRange(plan.source, range, textDocument.uri));
  if (!edit) return [];
  return [
    {
      title: '转换为 Markdown 表格',
      kind: CodeActionKind.RefactorRewrite,
      edit: toWorkspaceEdit(plan.source, [edit], support.versionedEdits),
    },
  ];
}

type ToAction = (finding: Finding, title: string, edits: readonly TextEdit[]) => CodeAction;

function fixActions(finding: Finding, toAction: ToAction): CodeAction[] {
  return (finding.fixes ?? []).map(({ title, edits }, index) => ({
    ...toAction(finding, title, edits),
    ...(index === 0 && { isPreferred: true }),
  }));
}

/** One action for all findings of a rule, where there are several. */
function fixRuleAction({ plan, findings }: Analysis, finding: Finding, toAction: ToAction): CodeAction[] {
  const fixes = findings.filter(({ rule }) => rule === finding.rule).flatMap((same) => same.fixes?.[0] ?? []);
  const { edits, count } = chooseFixes(plan.source.text, fixes);
  return count < 2 ? [] : [toAction(finding, `修正全文同类问题（${finding.rule}，${count} 处）`, edits)];
}

function suppressActions({ plan }: Analysis, finding: Finding, toAction: ToAction): CodeAction[] {
  const { rule } = finding;
  return [
    toAction(finding, `在此行忽略此规则（${rule}）`, suppressHere(plan, finding)),
    toAction(finding, `在全文忽略此规则（${rule}）`, suppressInFile(plan, finding)),
  ];
}

function onePerRule(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }, index) => findings.findIndex((other) => other.rule === rule) === index);
}

/** The diagnostic as the client sent it, so that it knows its own again. */
function askedDiagnostic(
  { plan }: Analysis,
  finding: Finding,
  { context }: CodeActionParams,
  { docs }: Session,
) {
  const own = toDiagnostic(plan.source, finding, docs);
  const isSame = ({ code, range }: typeof own) =>
    code === own.code && samePosition(range.start, own.range.start) && samePosition(range.end, own.range.end);
  return context.diagnostics.find(isSame) ?? own;
}
