import type { ReviewFinding, ReviewPart } from '../model.ts';
import type { Quotation } from '../quotation.ts';
import type { Suggestion } from '../suggestion.ts';
import { insertionSign, placeName, severityWords } from '../words.ts';
import { plain, pointedOut } from './text.ts';

/** Chapter by chapter, in order of the text. */
export function findingsOf({ chapters }: ReviewPart, level: number): string[] {
  if (chapters.every(({ findings }) => findings.length === 0)) return ['没有发现问题。'];
  return chapters.flatMap(({ title, part, findings }) => {
    if (findings.length === 0) return [];
    const name = part === null ? plain(title) : `${plain(title)}（${plain(part)}）`;
    return [`${'#'.repeat(level)} ${name}`, ...findings.flatMap((finding) => findingOf(finding, level + 1))];
  });
}

function findingOf(finding: ReviewFinding, level: number): string[] {
  const { number, severity, title, rule, section, quotation, message, related, suggestion } = finding;
  const facts = [
    plain(message),
    ...related.map((place) => `另见${plain(placeName(place))}：${plain(place.message)}`),
    ...(suggestion ? [suggested(suggestion)] : []),
    `规则：\`${rule}\``,
  ];
  return [
    `${'#'.repeat(level)} ${number}. ${severityWords(severity)}　${plain(title)}`,
    [placeName(finding), ...section].map(plain).join(' › '),
    `> ${quoted(quotation)}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ];
}

function quoted({ before, marked, after }: Quotation): string {
  return [before && plain(before), pointedOut(marked || insertionSign), after && plain(after)].join('');
}

/** 建议：改为“第三节”：第`四`节　促进农民增收 → 第`三`节　促进农民增收 */
function suggested({ title, change, others }: Suggestion): string {
  const further = others > 0 ? `（另有 ${others} 处一并改动）` : '';
  if (!change) return `建议：${plain(title)}${further}`;
  const { before, after } = change;
  const around = (words: string) => [plain(before), words && pointedOut(words), plain(after)].join('');
  return `建议：${plain(title)}${further}：${around(change.old)} → ${around(change.new)}`;
}
