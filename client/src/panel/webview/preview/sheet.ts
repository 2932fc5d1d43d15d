import { part } from '../page.ts';
import { findPlace, type Place } from './find-place.ts';

/** The pieces of the page, and which lines of the draft they show. */
export class Sheet {
  private readonly plan = part('plan');
  private lines: readonly (readonly number[])[] = [];

  /** Takes pieces away and puts others there; all others stay as they are. */
  change(
    from: number,
    removed: number,
    added: readonly string[],
    lines: readonly (readonly number[])[],
  ): void {
    const { children } = this.plan;
    for (let count = 0; count < removed; count++) children[from]?.remove();
    // The server has escaped every word of the draft, and the page runs no script but its own.
    const template = document.createElement('template');
    template.innerHTML = added.join('');
    this.plan.insertBefore(template.content, children[from] ?? null);
    this.lines = lines;
  }

  elementAt(line: number): HTMLElement | undefined {
    const found = findPlace(this.lines, line);
    return found && this.elementOf(found);
  }

  /** The first line that an element, or what it stands in, shows. */
  lineOf(target: EventTarget | null): number | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    if (!element) return undefined;
    const block = [...this.plan.children].findIndex((child) => child.contains(element));
    return this.lines[block]?.[Number(element.dataset.place) * 2];
  }

  /** The line at the upper edge of the window. */
  firstSeenLine(): number | undefined {
    return this.lineOf(this.places().find((element) => element.getBoundingClientRect().bottom > 0) ?? null);
  }

  /** The place before or behind another one, over all pieces. */
  neighbour(element: HTMLElement | null, by: 1 | -1): HTMLElement | undefined {
    const all = this.places();
    const at = element ? all.indexOf(element) : -1;
    return all[Math.min(Math.max(at + by, 0), all.length - 1)];
  }

  private places(): HTMLElement[] {
    return [...this.plan.querySelectorAll<HTMLElement>('[data-place]')];
  }

  private elementOf({ block, place }: Place): HTMLElement | undefined {
    const root = this.plan.children[block] as HTMLElement | undefined;
    if (root?.dataset.place === String(place)) return root;
    return root?.querySelector<HTMLElement>(`[data-place="${place}"]`) ?? undefined;
  }
}
