import { l10n } from 'vscode';
import { type Summary, summarize, type Words } from '../../indicators/summary.ts';
import type { TreeKind, TreeNode } from '../../indicators/tree.ts';
import type { FindingLike } from '../../outline/findings.ts';
import type { RowItem } from '../../protocol.ts';
import { findingLines, spokenFindings } from '../finding-texts.ts';
import { placeText } from '../place-text.ts';

const words: Words = {
  target: (value) => l10n.t('target {0}', value),
  annual: (value) => l10n.t('{0} a year', value),
  growth: (value) => l10n.t('growth {0}', value),
  cumulative: (value) => l10n.t('{0} in all', value),
};

/** Columns that a tooltip names otherwise, or not at all. */
const namingRoles: ReadonlySet<string> = new Set(['category', 'number', 'name', 'unit', 'attribute']);

/** 3 制造业增加值占GDP比例 */
export function labelOf({ kind, number, title, table }: TreeNode): string {
  const name = title || (kind === 'table' ? roleName(table.role) : l10n.t('(no name)'));
  return number === null ? name : `${number} ${name}`;
}

/** 29.6 → 32%（累计 2.4）· 预期性; of a table its years and how many indicators it has. */
export function descriptionOf(node: TreeNode): string {
  const { table, rows, kind } = node;
  if (kind !== 'indicator') {
    const years = kind === 'table' ? yearsOf(node) : '';
    return [years, countOf(rows)].filter(Boolean).join(' · ');
  }
  const row = rows[0]!;
  return [wayOf(summarize(row, table, words)), row.attribute].filter(Boolean).join(' · ');
}

function wayOf({ from, to, details }: Summary): string {
  const way = from || to ? `${from ?? ''} → ${to ?? '—'}`.trim() : '';
  const more = details.join(l10n.t(', '));
  return way && more ? l10n.t('{0} ({1})', way, more) : way || more;
}

/** What a screen reader says: no arrow, no brackets. */
export function spokenLabel(node: TreeNode, findings: readonly FindingLike[]): string {
  const parts = [labelOf(node), kindName(node.kind)];
  if (node.kind === 'indicator') parts.push(...spokenRow(node));
  else parts.push(descriptionOf(node));
  return [...parts, ...spokenFindings(findings)].filter(Boolean).join(l10n.t(', '));
}

function spokenRow({ rows, table }: TreeNode): string[] {
  const row = rows[0]!;
  const { from, to, details } = summarize(row, table, words);
  const parts = from ? [l10n.t('base {0}', from)] : [];
  if (to) parts.push(table.role === 'review' ? l10n.t('reached {0}', to) : words.target(to));
  parts.push(...details, row.attribute ?? '');
  if (row.damaged) parts.push(damageText());
  return parts;
}

export function tooltipOf(node: TreeNode, findings: readonly FindingLike[]): string {
  const place = placeText(kindName(node.kind), node.place);
  const facts = node.kind === 'indicator' ? rowFacts(node) : branchFacts(node);
  return [labelOf(node), place, ...facts, ...findingLines(findings)].join('\n');
}

function branchFacts(node: TreeNode): string[] {
  const { table, kind, rows } = node;
  if (kind !== 'table') return [countOf(rows)];
  const box = table.box === null ? [] : [`${l10n.t('Box')} ${table.box}`];
  return [[...box, roleName(table.role), yearsOf(node)].filter(Boolean).join(' · '), countOf(rows)];
}

/** Every cell with its heading, as the table has them. */
function rowFacts({ rows, table }: TreeNode): string[] {
  const { category, group, unit, attribute, cells, damaged } = rows[0]!;
  const facts = [[category, group].filter(Boolean).join(' · ')];
  if (unit) facts.push(l10n.t('Unit: {0}', unit));
  for (const { column, text } of cells) {
    const header = table.columns[column];
    if (header && !namingRoles.has(header.role)) facts.push(`${header.label}：${text}`);
  }
  if (attribute) facts.push(attribute);
  if (damaged) facts.push(damageText());
  return facts.filter(Boolean);
}

function kindName(kind: TreeKind): string {
  switch (kind) {
    case 'table':
      return l10n.t('Table');
    case 'category':
      return l10n.t('Category');
    case 'group':
      return l10n.t('Group of indicators');
    case 'indicator':
      return l10n.t('Indicator');
  }
}

function roleName(role: string): string {
  return role === 'review' ? l10n.t('Review of the last plan') : l10n.t('Targets');
}

/** 2025—2030 */
function yearsOf({ table }: TreeNode): string {
  return [table.baseYear, table.targetYear].filter((year) => year !== null).join('—');
}

function countOf(rows: readonly RowItem[]): string {
  return rows.length === 1 ? l10n.t('1 indicator') : l10n.t('{0} indicators', rows.length);
}

function damageText(): string {
  return l10n.t('Cells of this row are lost or shifted.');
}
