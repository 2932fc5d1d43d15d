import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { formatChinese } from '../../server/src/core/text/numeral.ts';
import { library } from '../harness/library.ts';
import { around, asked, completionsIn, referencesOf } from '../harness/reference-completion.ts';

describe('a reference that was completed', () => {
  const lines = [
    '见第‸',
    '见第二章第‸。',
    '本章第‸',
    '第二篇第‸',
    '见第三章“‸”',
    '见专栏‸所列',
    '见表‸',
    '见图‸',
    '见附表‸',
    '依据《‸》',
    ...library.plans.flatMap(({ title }) => [
      `《${title}》‸`,
      `《${title}》第‸`,
      `《${title}》（第‸`,
      `《${title}》提出的指标“‸”`,
    ]),
    '《永州纲要》第十六章第‸',
    '永州市“十四五”规划纲要‸',
  ];
  for (const line of lines) {
    it(`leads to its place: ${line}`, () => {
      const { items } = completionsIn(around(line));
      // 衡阳's published text has lost its tables.
      const hasNone = line.includes('衡阳') && line.includes('指标');
      equal(items.length === 0, hasNone);
      assertResolved(around(line));
    });
  }

  it('leads to its place, however the draft counts', () => {
    const shape = fc.record({
      parts: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      chaptersRestart: fc.boolean(),
      sectionsRestart: fc.boolean(),
      here: fc.nat(),
      before: fc.constantFrom('见第', '详见第一章第', '见第二篇第', '本章第', '见第一篇第一章第'),
    });
    fc.assert(
      fc.property(shape, ({ here, before, ...numbered }) => {
        const paragraphs = countedDraft(numbered);
        const at = here % paragraphs.length;
        assertResolved(
          [...paragraphs.slice(0, at + 1), `${before}‸。`, ...paragraphs.slice(at + 1)].join('\n\n'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('states what the plan prints', () => {
    let values = 0;
    for (const plan of library.plans) {
      for (const { label } of asked(`《${plan.title}》指标“‸”`)) {
        for (const [found] of assertResolved(around(`《${plan.title}》${label}‸`))) {
          values++;
          ok(found?.mention.type === 'indicator' && found.mention.value, `${label} states a value`);
        }
      }
    }
    ok(values > 200, `${values} values`);
  });
});

interface Counted {
  /** For each part its chapters' numbers of sections. */
  readonly parts: readonly (readonly number[])[];
  readonly chaptersRestart: boolean;
  readonly sectionsRestart: boolean;
}

/** Each heading with a paragraph behind it. */
function countedDraft({ parts, chaptersRestart, sectionsRestart }: Counted): string[] {
  let [chapter, section] = [0, 0];
  const text: string[] = [];
  parts.forEach((chapters, part) => {
    text.push(`## 第${formatChinese(part + 1)}篇　甲乙丙${part}\n\n坚持稳中求进。`);
    if (chaptersRestart) chapter = 0;
    chapters.forEach((sections, at) => {
      text.push(`### 第${formatChinese(++chapter)}章　丁戊己${part}之${at}\n\n推动协调发展。`);
      if (sectionsRestart) section = 0;
      for (let index = 0; index < sections; index++)
        text.push(`#### 第${formatChinese(++section)}节　庚辛${part}之${at}之${index}\n\n加快绿色发展。`);
    });
  });
  return text;
}

/** Whatever is accepted is read as a reference, and it and all others are in order. Gives what is new, choice by choice. */
function assertResolved(marked: string): Reference[][] {
  // The plans of the library have hundreds of places: for them one form is enough.
  const forms = /》.*‸|五”/.test(marked) ? [marked] : [marked, `\ufeff${marked.replaceAll('\n', '\r\n')}`];
  const [found] = forms.map((form) => {
    const { text, items } = completionsIn(form);
    const before = new Set(referencesOf(text).map(inWords));
    return items
      .filter(({ title }) => title !== '本文稿')
      .map(({ kind, label, title, edit }) => {
        const references = referencesOf(applyEdits(text, [edit]));
        deepEqual(references.filter(({ status }) => status !== 'resolved').map(inWords), [], label);
        const added = references.filter((one) => !before.has(inWords(one)));
        ok(added.length > 0, `${label} is read as a reference`);
        const target = added[0]!.target;
        if (kind === 'section' && title !== '')
          ok(target?.type === 'place' && target.place.title === title, label);
        return added;
      });
  });
  return found!;
}

/** All that tells one reference from another. */
function inWords({ kind, range, mention }: Reference): string {
  const quoted = [
    mention.type === 'section' && mention.steps.at(-1)?.title,
    mention.type === 'caption' && mention.title,
    mention.type === 'indicator' && mention.name,
    mention.type === 'indicator' && mention.value,
  ].map((one) => (one ? one.text : ''));
  return [kind, range.start, range.end, ...quoted].join(' ');
}
