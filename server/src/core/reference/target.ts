import type { Range } from '../text/range.ts';
import { fullLabel } from './places.ts';
import type { Target } from './reference.ts';

// What a reference leads to, in the words and places that features show.

/** What there is only one of: two references lead to the same place if this is the same object. */
export function thingOf(target: Target): object {
  switch (target.type) {
    case 'place': {
      const { site } = target.place;
      if ('node' in site) return site.node;
      return 'entry' in site ? site.entry : site.box;
    }
    case 'row':
    case 'reference-row':
      return target.row;
    case 'plan':
      return target.plan;
  }
}

/** The heading, the caption or the name of the row; null for what stands in a plan of the library. */
export function rangeInDraft(target: Target): Range | null {
  if (target.type === 'row') return target.row.nameRange;
  return target.type === 'place' && 'node' in target.place.site
    ? target.place.site.node.selectionRange
    : null;
}

/** 第十六章第一节, 专栏3, 第13项指标, 永州“十四五”; empty for an indicator without number. */
export function targetLabel(target: Target): string {
  switch (target.type) {
    case 'place':
      return fullLabel(target.place);
    case 'row':
    case 'reference-row':
      return target.row.number === null ? '' : `第${target.row.number}项指标`;
    case 'plan':
      return target.plan.shortNames[0] ?? '';
  }
}

export function targetTitle(target: Target): string {
  switch (target.type) {
    case 'place':
      return target.place.title;
    case 'row':
    case 'reference-row':
      return target.row.name;
    case 'plan':
      return target.plan.title;
  }
}
