import type { LibraryComparison } from '../../../protocol.ts';
import type { LibraryTexts } from '../../messages.ts';
import { element } from '../page.ts';
import { revealButton } from './reveal.ts';

type Indicators = LibraryComparison['indicators'];
type Differing = Indicators['differing'][number];
type Found = Differing['references'][number];
type Printed = NonNullable<Indicators['missing'][number]['references'][number]>;

/** What the draft's tables of targets lack, and what they print with another unit or attribute. */
export function indicatorTables(indicators: Indicators, texts: LibraryTexts): HTMLElement[] {
  const { notice, remark, missing, differing } = indicators;
  const remarks = [remark, notice].filter((text) => text !== null).map((text) => element('p', text));
  if (notice !== null) return remarks;
  return [
    ...remarks,
    missing.length > 0 ? missingTable(indicators, texts) : element('p', texts.noMissing),
    differing.length > 0 ? differingTable(indicators, texts) : element('p', texts.noDiffering),
  ];
}

function missingTable({ missing, plans }: Indicators, texts: LibraryTexts): HTMLElement {
  const rows = missing.map(({ name, explanation, references }) => {
    const head = element('th', name, { scope: 'row', title: explanation });
    return element('tr', [head, ...references.map((found) => element('td', printed(found, texts)))]);
  });
  return table(`${texts.missingIndicators}（${missing.length}）`, [texts.indicator, ...plans], rows);
}

function differingTable({ differing, plans }: Indicators, texts: LibraryTexts): HTMLElement {
  const heads = [texts.indicator, texts.draft, ...plans];
  const rows = differing.flatMap((row) => [
    element('tr', [
      element('th', [revealButton(row.name, row.range)], { scope: 'row' }),
      element('td', printed(row, texts)),
      ...row.references.map((found) => differingCell(found, texts)),
    ]),
    element(
      'tr',
      [
        element(
          'td',
          row.explanations.map((text) => element('p', text)),
          { colspan: `${heads.length}` },
        ),
      ],
      { class: 'evidence' },
    ),
  ]);
  return table(`${texts.differingIndicators}（${differing.length}）`, heads, rows);
}

/** What differs is said in words, not only shown. */
function differingCell(found: Found, texts: LibraryTexts): HTMLElement {
  const differs = found !== null && (found.unitDiffers !== null || found.attributeDiffers);
  const note = element('span', `≠ ${texts.differs}`, { class: 'differs' });
  return element('td', differs ? [...printed(found, texts), note] : printed(found, texts));
}

/** 62 % over 预期性 */
function printed(found: Printed | null, texts: LibraryTexts): HTMLElement[] {
  if (!found) return [element('span', texts.none, { class: 'none' })];
  return [
    element('span', found.value || '—'),
    element('span', found.attribute ?? '', { class: 'attribute' }),
  ];
}

function table(caption: string, heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const head = heads.map((text) => element('th', text, { scope: 'col' }));
  const content = [
    element('caption', caption),
    element('thead', [element('tr', head)]),
    element('tbody', rows),
  ];
  return element('div', [element('table', content, { class: 'indicators' })], { class: 'wide' });
}
