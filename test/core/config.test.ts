import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSettings } from '../../server/src/core/config/merge.ts';
import { nearest } from '../../server/src/core/config/nearest.ts';
import { parseProjectFile } from '../../server/src/core/config/project-file.ts';
import { projectFileSchema, type RuleSummary } from '../../server/src/core/config/schema.ts';

const rules: readonly RuleSummary[] = [
  { id: 'outline/number-gap', title: '章节编号不连续', severity: 'warning', enabled: true },
  { id: 'box/empty', title: '专栏没有内容', severity: 'warning', enabled: true },
];

/** The text that each problem points at, with its severity and message. */
function problemsIn(text: string): { at: string; message: string; severity: string }[] {
  return parseProjectFile(text, rules).problems.map(({ range, message, severity }) => ({
    at: text.slice(range.start, range.end),
    message,
    severity,
  }));
}

function onlyProblemIn(text: string): { at: string; message: string; severity: string } {
  const problems = problemsIn(text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems[0]!;
}

describe('guihua.json', () => {
  it('gives severities and the period by name', () => {
    const { settings, problems } = parseProjectFile('{"rules":{"box/empty":"off"},"period":"十五五"}', rules);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      rules: { 'box/empty': 'off' },
      period: { ordinal: 15, baseYear: 2025, targetYear: 2030 },
    });
  });

  it('gives the period by its years', () => {
    const { settings } = parseProjectFile('{"period":{"baseYear":2019,"targetYear":2025}}', rules);
    assert.deepEqual(settings.period, { ordinal: 14, baseYear: 2019, targetYear: 2025 });
  });

  it('gives the words that the team agreed on', () => {
    const terms = [{ preferred: '常住人口城镇化率', forbidden: ['城镇化水平'], note: '与统计公报一致' }];
    const { settings, problems } = parseProjectFile(JSON.stringify({ terms }), rules);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.terms, terms);
    assert.deepEqual(mergeSettings({}, settings).terms, terms);
  });

  it('keeps the terms that are in order', () => {
    const text = '{"terms":[{"preferred":"甲乙","forbidden":[]},{"preferred":"甲","forbidden":["乙"]}]}';
    assert.equal(onlyProblemIn(text).at, '[]');
    assert.deepEqual(parseProjectFile(text, rules).settings.terms, [{ preferred: '甲', forbidden: ['乙'] }]);
  });

  it('may have comments, a byte-order mark and a $schema', () => {
    const text =
      '\ufeff// 全市统一\n{"$schema":"./guihua.schema.json",/* 暂时 */"rules":{"box/empty":"hint"}}';
    const { settings, problems } = parseProjectFile(text, rules);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.rules, { 'box/empty': 'hint' });
  });

  it('names the nearest rule for one that does not exist', () => {
    const problem = onlyProblemIn('{"rules":{"outline/number-gpa":"off"}}');
    assert.equal(problem.at, '"outline/number-gpa"');
    assert.equal(problem.severity, 'error');
    assert.match(problem.message, /outline\/number-gap/);
  });

  it('points at a severity that does not exist, and keeps the others', () => {
    const text = '{"rules":{"box/empty":"fatal","outline/number-gap":"error"}}';
    const problem = onlyProblemIn(text);
    assert.equal(problem.at, '"fatal"');
    assert.equal(problem.severity, 'error');
    assert.deepEqual(parseProjectFile(text, rules).settings.rules, { 'outline/number-gap': 'error' });
  });

  it('warns of a key that it does not know', () => {
    const problem = onlyProblemIn('{"rule":{"box/empty":"off"}}');
    assert.equal(problem.at, '"rule"');
    assert.equal(problem.severity, 'warning');
    assert.match(problem.message, /是否想写“rules”/);
  });

  it('warns of a key that stands twice', () => {
    const text = '{"rules":{"box/empty":"off","box/empty":"error"}}';
    const problem = onlyProblemIn(text);
    assert.equal(problem.severity, 'warning');
    assert.match(problem.message, /写了两次/);
    assert.deepEqual(parseProjectFile(text, rules).settings.rules, { 'box/empty': 'error' });
  });

  for (const [text, at] of [
    ['{"period":"五年"}', '"五年"'],
    ['{"period":{"baseYear":2030,"targetYear":2025}}', '{"baseYear":2030,"targetYear":2025}'],
    ['{"period":{"baseYear":2025}}', '{"baseYear":2025}'],
    ['{"period":{"baseYear":2025,"targetYear":2030,"years":5}}', '"years"'],
    ['{"rules":[]}', '[]'],
    ['{"terms":{}}', '{}'],
    ['{"terms":["城镇化"]}', '"城镇化"'],
    ['{"terms":[{"preferred":"甲","forbidden":"乙"}]}', '"乙"'],
    ['{"terms":[{"preferred":"甲","forbidden":["乙"],"notes":"丙"}]}', '"notes"'],
    ['{"terms":[{"preferred":"甲","forbidden":["甲乙"]}]}', '{"preferred":"甲","forbidden":["甲乙"]}'],
    ['[]', '[]'],
    ['null', 'null'],
    ['{"rules":{"box/empty":"off",}}', '}'],
    ['{"rules":{"box/empty":“off”}}', '“off”'],
    ['{"rules":{"box/empty":"off"', ''],
    ['', ''],
  ] as const) {
    it(`finds exactly one error in ${text || 'an empty file'}`, () => {
      const problem = onlyProblemIn(text);
      assert.equal(problem.severity, 'error');
      assert.equal(problem.at, at);
    });
  }

  it('keeps what stands before an error of syntax', () => {
    assert.deepEqual(parseProjectFile('{"rules":{"box/empty":"off"', rules).settings.rules, {
      'box/empty': 'off',
    });
  });

  it('never throws, and every problem lies in the text', () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"rules"',
      '"period"',
      '"box/empty"',
      '"off"',
      '1e9',
      '//',
      '规',
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        for (const { range } of parseProjectFile(candidate, rules).problems) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= candidate.length);
        }
      }),
    );
  });
});

describe('settings', () => {
  it('take the file before the editor, rule by rule', () => {
    const editor = { rules: { 'box/empty': 'error', 'outline/number-gap': 'hint' }, period: '十四五' };
    const file = { rules: { 'box/empty': 'off' } } as const;
    assert.deepEqual(mergeSettings(editor, file), {
      rules: { 'box/empty': 'off', 'outline/number-gap': 'hint' },
      period: { ordinal: 14, baseYear: 2020, targetYear: 2025 },
      terms: [],
      toc: {},
    });
  });

  it('take only what makes sense from the editor', () => {
    const editor = { rules: { 'box/empty': 'loud', 'outline/number-gap': 'off' }, period: 15, other: [] };
    assert.deepEqual(mergeSettings(editor, null), {
      rules: { 'outline/number-gap': 'off' },
      period: null,
      terms: [],
      toc: {},
    });
  });

  it('have defaults whatever the editor sends', () => {
    fc.assert(
      fc.property(fc.anything(), (editor) => {
        assert.ok(mergeSettings(editor, null).rules);
      }),
    );
    assert.deepEqual(mergeSettings(undefined, null), { rules: {}, period: null, terms: [], toc: {} });
  });
});

describe('JSON schema of guihua.json', () => {
  const schema = projectFileSchema(rules) as {
    additionalProperties: boolean;
    properties: { rules: { properties: Record<string, { enum: string[]; description: string }> } };
  };

  it('offers every rule with its severities and says what it is about', () => {
    const { properties } = schema.properties.rules;
    assert.deepEqual(Object.keys(properties), ['outline/number-gap', 'box/empty']);
    assert.deepEqual(properties['box/empty']!.enum, ['off', 'hint', 'information', 'warning', 'error']);
    assert.match(properties['box/empty']!.description, /专栏没有内容/);
  });

  it('allows no other key', () => {
    assert.equal(schema.additionalProperties, false);
  });
});

describe('nearest', () => {
  it('takes the fewest keystrokes', () => {
    assert.equal(nearest('box/emtpy', ['box/empty', 'toc/missing']), 'box/empty');
  });

  it('does not suggest quite another word', () => {
    assert.equal(nearest('colour', ['box/empty', 'toc/missing']), null);
  });
});
