import type { ChartContent, FromPanel } from '../messages.ts';
import { Chart } from './chart.ts';
import { onLookChange } from './colors.ts';
import { figuresTable } from './figures.ts';
import { IndicatorList } from './list.ts';
import { part, say } from './page.ts';
import { type Choice, factsOf, findChoice, nameOf } from './rows.ts';

// The script of the panel 指标图表.

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): Choice | undefined;
  setState(choice: Choice): void;
};

const vscode = acquireVsCodeApi();
const list = new IndicatorList(part('list'), (row) => choose(row));
const chart = new Chart(part('chart'));
let content: ChartContent | undefined;
let shown = 0;

window.addEventListener('message', ({ data }: MessageEvent<ChartContent>) => {
  content = data;
  say('notice', data.notice);
  part('content').hidden = data.notice !== null;
  if (data.rows.length === 0) return;
  const row = findChoice(data.rows, vscode.getState());
  list.show(data, row);
  draw(row);
});
part('reveal').addEventListener('click', () => {
  const range = content?.rows[shown]?.range;
  if (range) vscode.postMessage({ type: 'reveal', range });
});
onLookChange(() => chart.redraw());
vscode.postMessage({ type: 'ready' });

function choose(index: number): void {
  const row = content?.rows[index];
  if (!row) return;
  const { group, name, number } = row;
  vscode.setState({ group, name, number });
  draw(index);
}

function draw(index: number): void {
  const row = content?.rows[index];
  if (!content || !row) return;
  shown = index;
  const { texts } = content;
  part('name').textContent = nameOf(row, texts.noName);
  part('facts').textContent = factsOf(row);
  const drawn = chart.show(row, texts);
  const remarks = [row.references.length === 0 && texts.noReferences, !drawn && texts.noNumbers];
  say('remark', remarks.filter(Boolean).join(' ') || null);
  part('reveal').textContent = texts.reveal;
  part('figures').replaceChildren(figuresTable(row, texts));
}
