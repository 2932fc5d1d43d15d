import type { ComparisonItem } from '../../protocol.ts';
import type { ChartTexts } from '../messages.ts';
import { element } from './page.ts';
import { nameOf } from './rows.ts';

/** The same figures as the chart's as a table, which can be read aloud and copied. */
export function figuresTable(row: ComparisonItem, texts: ChartTexts): HTMLElement {
  const { plan, base, target, change, unit, attribute } = texts;
  const heads = [plan, base, target, change, unit, attribute];
  const own = element('th', texts.draft, { scope: 'row' });
  const rows = [
    figuresRow(own, row, row.unit ?? ''),
    ...row.references.map((reference) => {
      const note = reference.sameUnit ? '' : `（${texts.otherUnit}）`;
      return figuresRow(
        element('th', reference.plan, { scope: 'row' }),
        reference,
        `${reference.unit ?? ''}${note}`,
      );
    }),
  ];
  return element('table', [
    element('caption', nameOf(row, texts.noName)),
    element('thead', [
      element(
        'tr',
        heads.map((head) => element('th', head, { scope: 'col' })),
      ),
    ]),
    element('tbody', rows),
  ]);
}

type Figures = Pick<ComparisonItem, 'base' | 'target' | 'change' | 'attribute'>;

function figuresRow(head: Node, { base, target, change, attribute }: Figures, unit: string): HTMLElement {
  const numbers = [base?.text, target?.text, change].map((text) =>
    element('td', text ?? '—', { class: 'number' }),
  );
  return element('tr', [head, ...numbers, element('td', unit), element('td', attribute ?? '')]);
}
