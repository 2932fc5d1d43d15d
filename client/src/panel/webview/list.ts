import type { ChartContent } from '../messages.ts';
import { element } from './page.ts';
import { byCategory, nameOf } from './rows.ts';

/** The indicators by category. The list has the focus, one of its options is chosen; arrows, Home and End move the choice. */
export class IndicatorList {
  private chosen = 0;
  private count = 0;

  constructor(
    private readonly list: HTMLElement,
    private readonly onChoose: (row: number) => void,
  ) {
    list.addEventListener('keydown', (event) => this.onKey(event));
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
      if (option) this.choose(Number(option.dataset.row));
    });
  }

  show({ rows, texts }: ChartContent, chosen: number): void {
    this.count = rows.length;
    this.list.setAttribute('aria-label', texts.indicators);
    const options = rows.map((row, index) => {
      const label = [row.number, nameOf(row, texts.noName)].filter((part) => part !== null).join(' ');
      return element('div', label, { role: 'option', id: optionId(index), 'data-row': `${index}` });
    });
    const groups = byCategory(rows).map(({ category, rows: members }) => {
      const name = category ?? texts.otherCategory;
      const heading = element('div', name, { class: 'category', 'aria-hidden': 'true' });
      return element('div', [heading, ...members.map((index) => options[index]!)], {
        role: 'group',
        'aria-label': name,
      });
    });
    this.list.replaceChildren(...groups);
    this.mark(chosen);
  }

  private onKey(event: KeyboardEvent): void {
    const next = this.rowFor(event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.choose(Math.min(Math.max(next, 0), this.count - 1));
  }

  private rowFor(key: string): number | undefined {
    switch (key) {
      case 'ArrowDown':
        return this.chosen + 1;
      case 'ArrowUp':
        return this.chosen - 1;
      case 'Home':
        return 0;
      case 'End':
        return this.count - 1;
    }
    return undefined;
  }

  private choose(row: number): void {
    this.mark(row);
    this.onChoose(row);
  }

  private mark(chosen: number): void {
    this.chosen = chosen;
    for (const option of this.list.querySelectorAll<HTMLElement>('[role=option]'))
      option.setAttribute('aria-selected', `${option.id === optionId(chosen)}`);
    this.list.setAttribute('aria-activedescendant', optionId(chosen));
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }
}

function optionId(row: number): string {
  return `indicator-${row}`;
}
