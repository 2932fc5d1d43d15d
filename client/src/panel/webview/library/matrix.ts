import type { LibraryComparison } from '../../../protocol.ts';
import type { LibraryTexts } from '../../messages.ts';
import { element } from '../page.ts';
import { badge } from './badge.ts';
import { evidenceRow } from './evidence.ts';
import { type ComparedSubject, groupsOf, type SubjectGroup, titleOf } from './groups.ts';
import { isOpen, type PageState } from './page-state.ts';
import { revealButton } from './reveal.ts';

/** Subjects × plans, those that the draft lacks first. */
export function matrix(
  { plans, rows }: LibraryComparison['subjects'],
  state: PageState,
  texts: LibraryTexts,
): HTMLElement {
  const groups = groupsOf(rows, state.onlyMissing);
  if (groups.length === 0) return element('p', texts.nothingMissing);
  const heads = [texts.subject, texts.draft, ...plans].map((head) => element('th', head, { scope: 'col' }));
  return element(
    'table',
    [
      element('caption', texts.caption),
      element('thead', [element('tr', heads)]),
      ...groups.map((group) => body(group, plans, state, texts)),
    ],
    { class: 'matrix' },
  );
}

function body(
  { status, rows }: SubjectGroup,
  plans: readonly string[],
  state: PageState,
  texts: LibraryTexts,
): HTMLElement {
  const head = element('th', `${texts.status[status]}（${rows.length}）`, {
    scope: 'rowgroup',
    colspan: `${plans.length + 2}`,
  });
  return element(
    'tbody',
    [
      element('tr', [head], { class: 'group' }),
      ...rows.flatMap((row) => subjectRows(row, plans, isOpen(state, row.id), texts)),
    ],
    { class: status },
  );
}

function subjectRows(
  row: ComparedSubject,
  plans: readonly string[],
  open: boolean,
  texts: LibraryTexts,
): HTMLElement[] {
  const evidence = evidenceRow(row, plans, texts);
  evidence.hidden = !open;
  const toggle = element('button', row.name, {
    type: 'button',
    class: 'subject',
    id: `subject-${row.id}`,
    'data-subject': row.id,
    'aria-expanded': `${open}`,
    'aria-controls': evidence.id,
  });
  const cells = row.references.map((treatment) => element('td', [badge(treatment, texts)]));
  return [
    element('tr', [element('th', [toggle], { scope: 'row' }), draftCell(row, texts), ...cells]),
    evidence,
  ];
}

/** Leads to the heading where there is one. */
function draftCell({ draft }: ComparedSubject, texts: LibraryTexts): HTMLElement {
  const [heading] = draft.headings;
  const shown = badge(draft, texts);
  if (!heading?.range) return element('td', [shown], { class: 'own' });
  const button = revealButton([shown], heading.range);
  button.title = `${texts.reveal}：${titleOf(heading)}`;
  return element('td', [button], { class: 'own' });
}
