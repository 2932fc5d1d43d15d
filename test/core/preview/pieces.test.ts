import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { previewOf } from '../../../server/src/core/features/preview/preview.ts';
import { describeWithPlans, planFiles, readPlan } from '../../harness/plans.ts';
import { assertNothingLost, planOf } from './nothing-lost.ts';

const clean = join(import.meta.dirname, '../../fixtures/clean');
const pageOf = (text: string) =>
  previewOf(planOf(text))
    .map(({ html }) => html)
    .join('\n');

function assertPlaces(text: string): void {
  for (const { html, places } of previewOf(planOf(text))) {
    const numbers = [...html.matchAll(/ data-place="(\d+)"/g)].map((match) => Number(match[1]));
    assert.deepEqual(
      [...numbers].sort((a, b) => a - b),
      places.map((_, at) => at),
    );
    for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= text.length);
  }
}

describe('preview: pieces of the page', () => {
  for (const name of readdirSync(clean)) {
    const lf = readFileSync(join(clean, name), 'utf8');
    for (const [form, text] of [
      ['LF', lf],
      ['CRLF', lf.replaceAll('\n', '\r\n')],
      ['BOM', `\ufeff${lf}`],
    ] as const) {
      it(`${name}, ${form}: everything is said once, in order, and stands in the draft`, () => {
        assertNothingLost(text);
        assertPlaces(text);
      });
    }
  }

  it('any text has a page, whose places lie in it', () => {
    const pieces = fc.constantFrom(
      ...'第一章　总则|# |> |- |\n|\r\n|| a | b |\n|| --- | --- |\n|**|专栏1 强基|表1 指标|[1]|[^1]: 注|<td>|```|\t|1. 发展。|（一）保障|目录|，|规划纲要|2030年'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => assertPlaces(parts.join(''))),
      { numRuns: 300 },
    );
  });

  it('an empty draft is an empty page', () => {
    assert.deepEqual(previewOf(planOf('')), []);
    assert.deepEqual(previewOf(planOf('\ufeff\n\n')), []);
  });

  it('headings of pasted text are set as those behind #', () => {
    const words = [
      '云汐市第十五个五年规划纲要',
      '第一章　总体要求',
      '第一节　指导思想',
      '坚持稳中求进工作总基调，统筹发展和安全。',
    ];
    const pasted = pageOf(words.join('\n'));
    const marked = pageOf(`# ${words[0]}\n\n## ${words[1]}\n\n### ${words[2]}\n\n${words[3]}\n`);
    assert.equal(pasted, marked);
    assert.match(pasted, /<h1 class="title"[^>]*>云汐市/);
    assert.match(pasted, /<h2 class="chapter" id="s-第一章总体要求"[^>]*>第一章　总体要求<\/h2>/);
    assert.match(pasted, /<h3 class="section"/);
  });

  it('the 目录 leads to the headings', () => {
    const page = pageOf(
      '# 云汐市规划纲要\n\n## 目录\n\n- 第一章　总则\n- 第二章　产业\n\n## 第一章　总则\n\n正文。\n\n## 第二章　产业\n\n正文。\n',
    );
    assert.match(page, /<nav class="toc" aria-label="目录"/);
    assert.match(page, /<li class="rank-0"[^>]*><a href="#s-第二章产业">第二章　产业<\/a><\/li>/);
    assert.match(page, /id="s-第二章产业"/);
  });

  it('a box is framed with all that stands in it', () => {
    const blocks = previewOf(
      planOf(
        '## 第一章　产业\n\n> **专栏 1　强基工程**\n>\n> 产业链强基。推进攻关。\n>\n> - 甲\n>   - 乙\n\n正文。\n',
      ),
    );
    const box = blocks[1]!;
    assert.match(box.html, /^<section class="box" aria-labelledby="s-专栏1强基工程"/);
    assert.match(box.html, /role="heading" aria-level="3"[^>]*><strong>专栏 1　强基工程<\/strong><\/div>/);
    assert.match(box.html, /<b>产业链强基。?<\/b>/);
    assert.match(box.html, /<ul>\s*<li[^>]*>甲\s*<ul>\s*<li[^>]*>乙<\/li>\s*<\/ul><\/li>\s*<\/ul>/);
    assert.equal(blocks.length, 3);
  });

  it('notes go to the foot, their marks lead there and back', () => {
    const page = pageOf('# 规划纲要\n\n推进双碳[^1]工作。\n\n[^1]: 碳达峰、碳中和。\n\n结尾。\n');
    assert.match(page, /双碳<sup><a id="mark-1" href="#note-1" role="doc-noteref">\[1\]<\/a><\/sup>工作/);
    assert.match(
      page,
      /结尾。<\/p>\n<section class="foot"[\s\S]*<a id="note-1" href="#mark-1">\[1\]<\/a> 碳达峰/,
    );
  });

  it('a bracketed number that no note explains is text', () => {
    assert.match(pageOf('累计新增［12］万人。'), /累计新增［12］万人。/);
  });

  it('emphasis holds beside Chinese punctuation', () => {
    assert.match(
      pageOf('正文有**“强基”工程。**推进攻关，形成能力。'),
      /正文有<strong>“强基”工程。<\/strong>推进/,
    );
  });
});

describeWithPlans('preview: the reference documents', () => {
  for (const name of planFiles())
    it(`${name}: everything is said once, in order, and stands in the draft`, () => {
      const text = readPlan(name);
      assertNothingLost(text);
      assertPlaces(text);
    });
});
