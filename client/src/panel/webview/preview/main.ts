import { style } from '../../../../../server/src/core/features/preview/style.ts';
import type { FromPanel, ToPreview } from '../../messages.ts';
import { part, say } from '../page.ts';
import { showPictures } from './pictures.ts';
import { Sheet } from './sheet.ts';

// The script of the preview.

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const vscode = acquireVsCodeApi();
const plan = part('plan');
const sheet = new Sheet();
/** Where the cursor is in the editor. */
let cursor = 0;
let marked: HTMLElement | null = null;
/** Whether the page moves because the author moves it. */
let scrolledByHand = false;

const print = new CSSStyleSheet();
print.replaceSync(style);
document.adoptedStyleSheets = [print];

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'change') {
    sheet.change(data.from, data.removed, data.added, data.lines);
    say('notice', data.notice);
    plan.hidden = data.notice !== null;
    mark(sheet.elementAt(cursor));
  } else if (data.type === 'folder') showPictures(data.address);
  else if (data.type === 'cursor') showCursor(data.line);
  else scrollTo(data.line, data.last);
});

function showCursor(line: number): void {
  cursor = line;
  const element = sheet.elementAt(line);
  mark(element);
  if (element) showMarked(element);
  if (element) vscode.postMessage({ type: 'marked', line });
}

/** The page is set larger than the text: beside lines that just fill the editor, what is at the cursor may lie below the window. */
function scrollTo(line: number, last: number): void {
  const element = line === 0 ? plan : sheet.elementAt(line);
  if (element) leap(() => element.scrollIntoView({ block: 'start' }));
  if (marked && line <= cursor && cursor <= last) showMarked(marked);
}

function showMarked(element: HTMLElement): void {
  if (!isSeen(element)) leap(() => element.scrollIntoView({ block: 'center' }));
}

function leap(scroll: () => void): void {
  scrolledByHand = false;
  scroll();
}

function mark(element: HTMLElement | undefined): void {
  marked?.removeAttribute('aria-current');
  marked = element ?? null;
  marked?.setAttribute('aria-current', 'true');
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function reveal(target: EventTarget | null): void {
  const line = sheet.lineOf(target);
  if (line === undefined) return;
  const start = { line, character: 0 };
  vscode.postMessage({ type: 'reveal', range: { start, end: start } });
}

/** 目录, marks of notes: within the page. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const target = link && document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)));
  if (!target) return;
  event.preventDefault();
  mark(target.closest<HTMLElement>('[data-place]') ?? undefined);
  target.scrollIntoView({ block: 'start' });
}

document.addEventListener('click', follow);
document.addEventListener('dblclick', ({ target }) => reveal(target));
document.addEventListener('keydown', (event) => {
  const onLink = event.target instanceof Element && event.target.closest('a') !== null;
  if (event.key === 'Enter' && !onLink) reveal(marked);
  else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }
});

/** From piece to piece, for those who do not use a mouse; Enter goes to its line. */
function step(by: 1 | -1): void {
  mark(sheet.neighbour(marked, by));
  if (!marked) return;
  marked.tabIndex = -1;
  marked.focus({ preventScroll: true });
  marked.scrollIntoView({ block: 'nearest' });
}

for (const hand of ['wheel', 'keydown', 'pointerdown', 'touchmove'])
  window.addEventListener(hand, () => (scrolledByHand = true), { passive: true });
window.addEventListener('scroll', () => {
  if (!scrolledByHand) return;
  requestAnimationFrame(() => {
    const line = sheet.firstSeenLine();
    if (line !== undefined && scrolledByHand) vscode.postMessage({ type: 'scrolled', line });
  });
});

vscode.postMessage({ type: 'ready' });
