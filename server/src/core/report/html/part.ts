import { severities } from '../../lint/rule.ts';
import { severityNames } from '../../lint/severity-names.ts';
import { type Html, html } from '../../text/html.ts';
import type { ReviewPart } from '../model.ts';
import { countWords, dateWords, periodWords, severitySigns } from '../words.ts';
import { referencesOf, rulesOf, scopeOf } from './appendix.ts';
import { chapterTable, groupTable } from './counts.ts';
import { findingsOf } from './findings.ts';
import { heading, type Place } from './heading.ts';
import { indicatorsOf } from './indicators.ts';

/** All about one draft. */
export function partOf(part: ReviewPart, place: Place): Html {
  const sections = sectionsOf(part, place).filter(({ content }) => content !== null);
  return html`<section class="part" id="${place.id}">
${place.level > 2 ? heading(place.level - 1, part.title) : null}
${metaOf(part, place)}
${cardsOf(part)}
<nav aria-label="目录">
<ul>
${sections.map(({ id, title }) => html`<li><a href="#${place.id}-${id}">${title}</a></li>\n`)}</ul>
</nav>
${sections.map(
  ({ id, title, content }) => html`<section aria-labelledby="${place.id}-${id}">
${heading(place.level, title, `${place.id}-${id}`)}
${content}
</section>
`,
)}</section>
`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** null where there is nothing to say. */
  readonly content: Html | null;
}

function sectionsOf(part: ReviewPart, place: Place): Section[] {
  return [
    { id: 'chapters', title: '各章问题分布', content: chapterTable(part, place) },
    { id: 'groups', title: '各类问题', content: groupTable(part) },
    { id: 'findings', title: '问题清单', content: findingsOf(part, place) },
    { id: 'indicators', title: '指标表', content: indicatorsOf(part, place) },
    { id: 'references', title: '文中的引用', content: referencesOf(part) },
    { id: 'rules', title: '所涉规则', content: rulesOf(part) },
    { id: 'scope', title: '检查范围', content: scopeOf(part) },
  ];
}

function metaOf({ name, period, counts }: ReviewPart, { date }: Place): Html {
  return html`<dl class="meta">
<dt>文稿</dt><dd>${name}</dd>
${period && html`<dt>规划期</dt><dd>${periodWords(period)}</dd>\n`}<dt>日期</dt><dd><time datetime="${date}">${dateWords(date)}</time></dd>
<dt>结果</dt><dd>${countWords(counts)}</dd>
</dl>`;
}

function cardsOf({ counts }: ReviewPart): Html {
  const cards = severities.map(
    (severity) =>
      html`<li class="${severity}">${severitySigns[severity]} ${severityNames[severity]}<b>${counts[severity]}</b></li>\n`,
  );
  return html`<ul class="counts" aria-label="各级别的问题数">\n${cards}</ul>`;
}
