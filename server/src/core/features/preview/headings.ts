import type { NodeKind, OutlineNode } from '../../model/plan.ts';
import { Html, html } from '../../text/html.ts';
import type { Piece } from './places.ts';
import { filledLines, rangeOf, type Setting, setWords } from './setting.ts';
import { setLines } from './words.ts';

/** The title of the plan, line by line as the author broke it. */
export function titlePiece(setting: Setting, first: number, last: number): Piece {
  const { plan, notes } = setting;
  const lines = filledLines(setting, first, last).map((line, at) => {
    const words = setLines(plan.source.text, [line], notes);
    return at === 0 ? words : html`<br>${words}`;
  });
  return (places) => html`<h1 class="title"${places.at(rangeOf(setting, first, last))}>${lines}</h1>`;
}

/** 第三章　建设现代化产业体系; lines of a broken title are joined. */
export function headingPiece(setting: Setting, node: OutlineNode): Piece {
  const { firstLine, lastLine, kind } = node;
  const tag = new Html(`h${levelOf(node)}`);
  const words = setWords(setting, node);
  const id = setting.anchors.get(node)!;
  return (places) =>
    html`<${tag} class="${kind}${topLevel(node) ? ' top' : ''}" id="${id}"${places.at(rangeOf(setting, firstLine, lastLine))}>${words}</${tag}>`;
}

/** 1. 综合实力显著增强。经济总量……: the title opens its paragraph. */
export function runInPiece(setting: Setting, node: OutlineNode, lastLine: number): Piece {
  const at = { firstLine: node.firstLine, lastLine };
  const lead = setWords(setting, at, undefined, node.selectionRange.end);
  const rest = setWords(setting, at, node.selectionRange.end);
  const id = setting.anchors.get(node)!;
  return (places) =>
    html`<p class="${node.kind}" id="${id}"${places.at(rangeOf(setting, at.firstLine, lastLine))}><b>${lead}</b>${rest}</p>`;
}

/** 表2　…, 图4　… */
export function captionPiece(setting: Setting, node: OutlineNode): Piece {
  const { firstLine, lastLine, kind } = node;
  const id = setting.anchors.get(node)!;
  const words = setWords(setting, node);
  return (places) =>
    html`<p class="caption ${kind}" id="${id}"${places.at(rangeOf(setting, firstLine, lastLine))}>${words}</p>`;
}

/** h1 is the plan's title. */
export function levelOf(node: OutlineNode): number {
  let level = 2;
  for (let above = node.parent; above; above = above.parent) level++;
  return Math.min(level, 6);
}

const ordinals: ReadonlySet<NodeKind> = new Set(['part', 'chapter', 'section']);

/** 前言, 名词解释, and whatever stands beside the 篇 and 章: set as these are. */
function topLevel({ kind, parent }: OutlineNode): boolean {
  return parent === null && !ordinals.has(kind);
}
