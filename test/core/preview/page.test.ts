import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewPage } from '../../../server/src/core/features/preview/page.ts';
import { assertHeadings, assertSelfContained } from '../../harness/html.ts';
import { planOf } from './nothing-lost.ts';

const clean = join(import.meta.dirname, '../../fixtures/clean');

describe('preview: the page to print', () => {
  for (const name of readdirSync(clean))
    it(`${name}: needs no other file, links lead to places in it, headings skip no level`, () => {
      const page = previewPage(planOf(readFileSync(join(clean, name), 'utf8')));
      assertSelfContained(page);
      assertHeadings(page);
    });

  it('bears the title of the plan; without one, a name', () => {
    assert.match(previewPage(planOf('# 云汐市规划纲要\n')), /<title>云汐市规划纲要<\/title>/);
    assert.match(previewPage(planOf('正文。')), /<title>规划文稿<\/title>/);
  });
});
