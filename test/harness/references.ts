import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../server/src/core/model/plan.ts';
import { numberSequences } from '../../server/src/core/model/sequence.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { fullLabel } from '../../server/src/core/reference/places.ts';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { resolveReferences } from '../../server/src/core/reference/resolve.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';

const clean = readFileSync(join(import.meta.dirname ?? __dirname, '../fixtures/clean/city.plan.md'), 'utf8');

/** The end of 第二章第二节. */
const before = '\n\n#### 第三节　发展目标';

export function referencesOf(plan: Plan): readonly Reference[] {
  return resolveReferences(plan, library, numberSequences(plan));
}

/** 《永州市…纲要》 for {永州}. */
export function withTitles(sentence: string): string {
  return sentence.replace(/\{(.+?)\}/g, (_, place: string) => {
    const plan = library.plans.find((one) => one.place.startsWith(place));
    return `《${plan?.title}》`;
  });
}

function withoutTitles(text: string): string {
  return library.plans.reduce(
    (result, { place, title }) => result.replaceAll(`《${title}》`, `{${place.replace('市', '')}}`),
    text,
  );
}

/** The references of a sentence in the clean draft, a line each: section resolved 第五章 → 第五章“扩大内需和对外开放”. */
export function describeReferences(
  sentence: string,
  form: (text: string) => string = (text) => text,
): string[] {
  const written = withTitles(sentence);
  const text = form(clean.replace(before, `\n\n${written}${before}`));
  const at = text.indexOf(written);
  const end = at + written.length;
  return referencesOf(parsePlan(createSource(text)))
    .filter(({ range }) => range.start >= at && range.end <= end)
    .map((reference) => describe(text, reference));
}

function describe(text: string, { kind, status, trouble, range, target }: Reference): string {
  const trait = trouble && trouble.type !== 'missing' ? `${status}/${trouble.type}` : status;
  const words = withoutTitles(text.slice(range.start, range.end)).replace(/\s/g, ' ');
  return `${kind} ${trait} ${words} → ${nameOf(target)}`;
}

function nameOf(target: Reference['target']): string {
  if (!target) return '∅';
  if (target.type === 'plan') return target.plan.id;
  const owner = target.plan ? `${target.plan.id} ` : '';
  if (target.type === 'place') return `${owner}${fullLabel(target.place)}“${target.place.title}”`;
  return `${owner}${target.row.number ?? ''}“${target.row.name}”`;
}
