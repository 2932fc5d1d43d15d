import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutlineNode, TocEntry } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource, lineOf } from '../../server/src/core/text/source.ts';
import { describeWithPlans, readPlan } from '../harness/plans.ts';

interface Truth {
  readonly file: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly kind: string;
  readonly period: unknown;
  readonly nodes: readonly {
    kind: string;
    number: number | null;
    title: string;
    line: number;
    lastLine: number;
    end?: number;
  }[];
  readonly toc?: readonly {
    kind: string;
    number: number | null;
    title: string;
    page: number | null;
    line: number;
  }[];
}

const folder = join(import.meta.dirname ?? __dirname, '../truth');

describeWithPlans('hand-made outlines', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const truth: Truth = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    describe(truth.file, () => {
      const text = readPlan(truth.file);
      const source = createSource(text);
      const plan = parsePlan(source);

      it('is the text the outline was made of', () => {
        assert.equal(createHash('sha256').update(text).digest('hex'), truth.sha256);
      });
      it('has title, kind and period', () => {
        assert.deepEqual([plan.title, plan.kind, plan.period], [truth.title, truth.kind, truth.period]);
      });
      it('has every heading, box and figure at its place', () => {
        const found = plan.nodes.map((node) => nodeLine(node, lineOf(source, node.range.end) + 1));
        assert.deepEqual(
          found,
          truth.nodes.map(({ kind, number, title, line, lastLine, end }) =>
            [kind, number, bare(title), line, lastLine, kind === 'box' ? end : ''].join('|'),
          ),
        );
      });
      it('has every entry of the 目录', () => {
        assert.deepEqual(
          (plan.toc?.entries ?? []).map(tocLine),
          (truth.toc ?? []).map(({ kind, number, title, page, line }) =>
            [kind, number, bare(title), page, line].join('|'),
          ),
        );
      });
    });
  }
});

function nodeLine({ kind, numbering, title, firstLine, lastLine }: OutlineNode, end: number): string {
  return [
    kind,
    numbering?.value ?? null,
    bare(title),
    firstLine + 1,
    lastLine + 1,
    kind === 'box' ? end : '',
  ].join('|');
}

function tocLine({ kind, numbering, title, page, line }: TocEntry): string {
  return [kind, numbering?.value ?? null, bare(title), page, line + 1].join('|');
}

function bare(title: string): string {
  return title.replace(/\s+/g, '');
}
