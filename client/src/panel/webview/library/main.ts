import type { FromPanel, LibraryContent } from '../../messages.ts';
import { element, part, say } from '../page.ts';
import { choice } from './choices.ts';
import { indicatorTables } from './indicators.ts';
import { matrix } from './matrix.ts';
import { initialState, type PageState, toggled } from './page-state.ts';
import { placeOf } from './reveal.ts';

// The script of the panel 对照参考规划.

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
let state = vscode.getState() ?? initialState;
let content: LibraryContent | undefined;

window.addEventListener('message', ({ data }: MessageEvent<LibraryContent>) => {
  content = data;
  draw();
});
document.addEventListener('click', ({ target }) => {
  const range = placeOf(target);
  if (range) return vscode.postMessage({ type: 'reveal', range });
  const subject = target instanceof Element ? target.closest<HTMLElement>('[data-subject]') : null;
  if (subject) change(toggled(state, subject.dataset.subject!));
});
part('subjects').addEventListener('keydown', moveAmongSubjects);
vscode.postMessage({ type: 'ready' });

function change(next: PageState): void {
  state = next;
  vscode.setState(next);
  drawSubjects();
}

function draw(): void {
  if (!content) return;
  const { comparison, notice, texts } = content;
  say('notice', notice);
  part('content').hidden = comparison === null;
  if (!comparison) return;
  part('title').textContent = texts.title;
  part('remarks').replaceChildren(...comparison.remarks.map((remark) => element('p', remark)));
  part('subjects-title').textContent = texts.subjects;
  part('indicators-title').textContent = texts.indicators;
  part('indicators').replaceChildren(...indicatorTables(comparison.indicators, texts));
  const { onlyMissing, allHeadings } = state;
  part('choices').replaceChildren(
    choice(texts.onlyMissing, onlyMissing, (checked) => change({ ...state, onlyMissing: checked })),
    choice(texts.allHeadings, allHeadings, (checked) => change({ ...state, allHeadings: checked, open: [] })),
  );
  drawSubjects();
}

/** The focus stays on the subject that had it. */
function drawSubjects(): void {
  if (!content?.comparison) return;
  const { subjects } = content.comparison;
  const focused = document.activeElement?.id;
  say('subjects-notice', subjects.notice);
  part('choices').hidden = subjects.notice !== null;
  part('subjects').hidden = subjects.notice !== null;
  part('subjects').replaceChildren(matrix(subjects, state, content.texts));
  if (focused) document.getElementById(focused)?.focus();
}

/** Up and down, without passing through every cell. */
function moveAmongSubjects(event: KeyboardEvent): void {
  const all = [...part('subjects').querySelectorAll<HTMLElement>('[data-subject]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}
