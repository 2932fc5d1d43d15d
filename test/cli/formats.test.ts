import assert from 'node:assert/strict';
import { build, Folder, gapDraft, linesOf } from './harness.ts';

describe('guihua check --format', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(async () => {
    await build();
    await folder.write('第一稿/草案,一.plan.md', gapDraft);
  });
  after(() => folder.remove());

  const check = async (format: string) => (await folder.run('check', '第一稿', '--format', format)).stdout;

  it('json: positions of the protocol, related places, a summary', async () => {
    const report = JSON.parse(await check('json'));
    assert.equal(report.version, 1);
    const [file] = report.files;
    const [diagnostic] = file.diagnostics;
    assert.equal(file.path.replaceAll('\\', '/'), '第一稿/草案,一.plan.md');
    assert.equal(diagnostic.rule, 'outline/number-gap');
    assert.equal(diagnostic.severity, 'warning');
    assert.equal(diagnostic.fixable, true);
    assert.equal(markedBy(diagnostic.range), '三');
    for (const related of diagnostic.related) {
      assert.equal(related.path, file.path);
      assert.equal(typeof related.message, 'string');
      assert.notEqual(markedBy(related.range), '');
    }
    const { rules, ...summary } = report.summary;
    assert.deepEqual(summary, {
      files: 1,
      error: 0,
      warning: 1,
      information: 0,
      hint: 0,
      fixable: 1,
      fixed: 0,
    });
    assert.ok(rules > 0);
  });

  it('sarif: rules with their pages, results that point at them', async () => {
    const log = JSON.parse(await check('sarif'));
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const { rules } = run.tool.driver;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(new Set(rules.map((rule: { id: string }) => rule.id)).size, rules.length);
    for (const rule of rules)
      assert.match(rule.helpUri, new RegExp(`^file://.*/docs/rules/${rule.id}\\.md$`));
    const [result] = run.results;
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'warning');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(decodeURIComponent(artifactLocation.uri), '第一稿/草案,一.plan.md');
    assert.match(artifactLocation.uri, /^[\x21-\x7e]+$/);
    assert.equal(region.startLine, 7);
    assert.equal(region.endColumn - region.startColumn, 1);
  });

  it('github: one escaped command a finding', async () => {
    const lines = linesOf(await check('github'));
    assert.equal(lines.length, 1);
    assert.match(
      lines[0]!,
      /^::warning file=第一稿\/草案%2C一\.plan\.md,line=7,col=\d+,endColumn=\d+,title=outline\/number-gap::\S/,
    );
  });

  interface Range {
    start: { line: number; character: number };
    end: { line: number; character: number };
  }

  function markedBy({ start, end }: Range): string {
    assert.equal(start.line, end.line);
    return gapDraft.split('\n')[start.line]!.slice(start.character, end.character);
  }
});
