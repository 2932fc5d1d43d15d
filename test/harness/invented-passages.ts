import fc from 'fast-check';
import { importText } from '../../server/src/core/library/import-text.ts';
import { Library } from '../../server/src/core/library/library.ts';
import type { ReferencePlan } from '../../server/src/core/library/reference-plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { findPassages, type Passage } from '../../server/src/core/passages/find-passages.ts';
import { hanText } from '../../server/src/core/passages/han.ts';
import { createSource } from '../../server/src/core/text/source.ts';

// Invented wording: characters at random, so that nothing stands in two places unless a test puts it there. Hence without the bias to
// the smallest values by which fast-check looks for edge cases, and without shrinking to them: 一一一一 stands in itself many times.

const character = fc.noBias(fc.integer({ min: 0x4e00, max: 0x9fa5 }));

const clause = (least: number, most: number) =>
  fc
    .noShrink(fc.array(character, { minLength: least, maxLength: most }))
    .map((codes) => String.fromCharCode(...codes));

/** Sentences of `least` characters and more: 龘驫，羴麤。 */
export function wording(least: number): fc.Arbitrary<string> {
  const clauses = fc.array(clause(6, 24), {
    minLength: Math.ceil(least / 6),
    maxLength: Math.ceil(least / 6) + 8,
  });
  const stops = fc.infiniteStream(fc.constantFrom('，', '，', '。', '；', '、'));
  return fc.tuple(clauses, stops).map(([parts, ends]) => {
    const text = parts.map((part) => part + ends.next().value).join('');
    return `${text.slice(0, -1)}。`;
  });
}

/** A plan of 云汀市, 滨原市 … with a chapter and a section for each text. */
export function planOf(place: string, ...texts: readonly string[]): ReferencePlan {
  const sections = texts.map((text, at) => `### 第${'一二三四'.charAt(at)}节　重点之${at + 1}\n\n${text}\n`);
  const title = `${place}国民经济和社会发展第十四个五年规划纲要`;
  const text = `# ${title}\n\n## 第一章　重点任务\n\n${sections.join('\n')}`;
  const plan = importText({ text, sha256: place, source: place });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

export function draftOf(...paragraphs: readonly string[]): string {
  return `# 岚川市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　总体要求\n\n${paragraphs.join('\n\n')}\n`;
}

export function passagesIn(draft: string, ...plans: readonly ReferencePlan[]): Passage[] {
  return findPassages(parsePlan(createSource(draft)), new Library(() => plans));
}

/** How much of a copied text the passages cover, in Chinese characters: 1 is all of it. */
export function covered(draft: string, copied: string, passages: readonly Passage[]): number {
  const start = draft.indexOf(copied);
  const { offsets } = hanText(copied);
  const inside = [...offsets].filter((offset) =>
    passages.some(({ range }) => range.start <= start + offset && start + offset < range.end),
  );
  return inside.length / offsets.length;
}
