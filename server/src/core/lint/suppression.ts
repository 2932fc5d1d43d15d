import type { Plan } from '../model/plan.ts';
import { isVoid } from '../syntax/reader.ts';
import type { Range } from '../text/range.ts';
import { extentAt } from '../text/source.ts';

// Comments by which an author says that a finding is meant to be so.

/** One rule that one comment switches off; a comment that names three rules makes three. */
export interface Suppression {
  /** null switches off every rule. */
  readonly rule: string | null;
  /** The rule's id in the comment, or the directive where none is named. */
  readonly range: Range;
  /** Where findings are dropped. */
  readonly scope: Range;
}

const directive = /<!--\s*guihua-(disable-next-line|disable-file|disable|enable)\b([^>]*?)-->/;

interface Directive {
  readonly word: string;
  readonly line: number;
  readonly targets: readonly { readonly rule: string | null; readonly range: Range }[];
}

export function readSuppressions(plan: Plan): Suppression[] {
  const directives = readDirectives(plan);
  return directives.flatMap((found, at) =>
    found.word === 'enable'
      ? []
      : found.targets.map(({ rule, range }) => ({ rule, range, scope: scopeOf(plan, directives, at, rule) })),
  );
}

function readDirectives({ source, lines }: Plan): Directive[] {
  const comments = lines.filter(({ kind }) => kind === 'comment');
  return comments.flatMap((line) => {
    const content = source.text.slice(line.textStart, line.end);
    const match = directive.exec(content);
    if (!match) return [];
    const start = line.textStart + match.index;
    const wordStart = start + match[0].indexOf('guihua-');
    const range = { start: wordStart, end: wordStart + 'guihua-'.length + match[1]!.length };
    return [{ word: match[1]!, line: line.index, targets: readTargets(match[2]!, range) }];
  });
}

function readTargets(list: string, range: Range): Directive['targets'] {
  const targets = [...list.matchAll(/[^\s,，、]+/g)].map((match) => {
    const start = range.end + match.index;
    return { rule: match[0], range: { start, end: start + match[0].length } };
  });
  return targets.length > 0 ? targets : [{ rule: null, range }];
}

/** A comment speaks of its own file only, even where a draft has several. */
function scopeOf(
  { source, lines }: Plan,
  directives: readonly Directive[],
  at: number,
  rule: string | null,
): Range {
  const { word, line } = directives[at]!;
  const file = extentAt(source, lines[line]!.start);
  if (word === 'disable-file') return file;
  if (word === 'disable-next-line') {
    const next = lines.slice(line + 1).find((other) => !isVoid(other) && other.kind !== 'comment');
    return next && next.start <= file.end ? next : { start: file.end, end: file.end };
  }
  const end = directives
    .slice(at + 1)
    .find(
      (other) =>
        other.word === 'enable' && other.targets.some((target) => !target.rule || target.rule === rule),
    );
  return { start: lines[line]!.end, end: Math.min(end ? lines[end.line]!.start : file.end, file.end) };
}

export function suppresses({ rule, scope }: Suppression, findingRule: string, range: Range): boolean {
  return (rule === null || rule === findingRule) && scope.start <= range.start && range.start <= scope.end;
}
