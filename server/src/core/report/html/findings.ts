import { type Html, html } from '../../text/html.ts';
import type { ReviewFinding, ReviewPart } from '../model.ts';
import type { Quotation } from '../quotation.ts';
import type { Change, Suggestion } from '../suggestion.ts';
import { insertionSign, placeName, severityWords } from '../words.ts';
import { heading, type Place } from './heading.ts';

/** Chapter by chapter, in order of the text. */
export function findingsOf({ chapters }: ReviewPart, place: Place): Html {
  if (chapters.every(({ findings }) => findings.length === 0)) return html`<p>没有发现问题。</p>`;
  return html`${chapters.map(({ title, part, findings }, at) => {
    if (findings.length === 0) return null;
    const name = html`${part && html`<span class="soft">${part}</span><br>`}${title}`;
    return html`${heading(place.level + 1, name, `${place.id}-c${at + 1}`)}
${findings.map((finding) => findingOf(finding, place))}`;
  })}`;
}

function findingOf(finding: ReviewFinding, { id, level }: Place): Html {
  const { number, severity, title, rule, section, quotation, message, related, suggestion } = finding;
  const name = html`${number}. <span class="${severity}">${severityWords(severity)}</span>　${title}`;
  return html`<article class="finding ${severity}" id="${id}-f${number}">
${heading(level + 2, name)}
<p class="soft">${[placeName(finding), ...section].join(' › ')} <code>${rule}</code></p>
<blockquote>${quoted(quotation)}</blockquote>
<p>${message}</p>
${related.length > 0 && relatedList(related)}${suggestion && suggested(suggestion)}</article>
`;
}

function quoted({ before, marked, after }: Quotation): Html {
  const words =
    marked === '' ? html`<mark title="此处">${insertionSign}</mark>` : html`<mark>${marked}</mark>`;
  return html`${before}${words}${after}`;
}

function relatedList(related: ReviewFinding['related']): Html {
  const items = related.map((place) => html`<li>另见${placeName(place)}：${place.message}</li>\n`);
  return html`<ul class="related">\n${items}</ul>\n`;
}

function suggested({ title, change, others }: Suggestion): Html {
  const further = others > 0 ? `（另有 ${others} 处一并改动）` : '';
  return html`<p class="change"><b>建议：${title}</b>${further}${change && html`：${changed(change)}`}</p>\n`;
}

function changed({ before, old, new: becomes, after }: Change): Html {
  const from = html`${before}${old !== '' && html`<del>${old}</del>`}${after}`;
  const to = html`${before}${becomes !== '' && html`<ins>${becomes}</ins>`}${after}`;
  return html`${from} <span role="img" aria-label="改为">→</span> ${to}`;
}
