import assert from 'node:assert/strict';
import { addEntries } from '../../server/src/core/config/add-entries.ts';
import { parseProjectFile } from '../../server/src/core/config/project-file.ts';
import { addPlans } from '../../server/src/core/project/add-plans.ts';
import { PlanReader } from '../../server/src/core/project/plan-reader.ts';
import { buildLibrary, readSources } from '../../server/src/core/project/project-library.ts';
import { library as shipped } from '../harness/library.ts';
import { planFiles, planText, yunting } from '../harness/reference-texts.ts';

const folder = 'file:///p/';
const shippedIds = shipped.plans.map(({ id }) => id);

async function libraryOf(projectFile: object, texts: Readonly<Record<string, string>>) {
  const { settings } = parseProjectFile(JSON.stringify(projectFile));
  const files = new Map(Object.entries(texts).map(([path, text]) => [folder + path, text]));
  const sources = [{ settings, folder }];
  const { library, problems } = buildLibrary(
    shipped,
    sources,
    await readSources(sources, new PlanReader(planFiles(files))),
  );
  return {
    library,
    own: library.plans.filter(({ id }) => library.isOwn(id)),
    ids: library.plans.map(({ id }) => id),
    problems: problems.map(({ path, message, severity }) => ({ at: path.join('.'), message, severity })),
  };
}

describe('the reference plans of a project', () => {
  it('stand behind those that come with the program', async () => {
    const { ids, problems, own } = await libraryOf(
      { referencePlans: ['a.txt', '参考'] },
      { 'a.txt': planText(yunting), '参考/b.txt': planText(yunting.replace('云汀市', '滨原县')) },
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(ids, [...shippedIds, '云汀市-15', '滨原县-15']);
    assert.deepEqual(
      own.map(({ source }) => source),
      ['a.txt', '参考/b.txt'],
    );
  });

  it('have ids of their own', async () => {
    const { ids } = await libraryOf(
      { referencePlans: ['a.txt', 'b.txt'] },
      { 'a.txt': planText(yunting), 'b.txt': planText(yunting, '61') },
    );
    assert.deepEqual(ids.slice(4), ['云汀市-15', '云汀市-15-2']);
  });

  it('take the place of a plan that comes with the program, and keep what is known of it', async () => {
    const known = shipped.find('yongzhou-14')!;
    const { ids, own } = await libraryOf({ referencePlans: ['a.txt'] }, { 'a.txt': planText(known.title) });
    assert.deepEqual(ids, ['yiyang-14', 'yueyang-14', 'hengyang-14', 'yongzhou-14']);
    assert.deepEqual([own[0]?.places, own[0]?.text], [known.places, planText(known.title)]);
  });

  it('are called as the project calls them', async () => {
    const { library } = await libraryOf({ planNames: { 永州纲要: 'yongzhou-14' } }, {});
    assert.ok(library.find('yongzhou-14')!.shortNames.includes('永州纲要'));
    assert.equal(library.find('yongzhou-14')!.shortNames[0], '永州“十四五”');
  });

  for (const [what, projectFile, at, message] of [
    ['a missing file', { referencePlans: ['a.txt', '无.txt'] }, 'referencePlans.1', /“无\.txt”：文件不存在/],
    ['no plan', { referencePlans: ['notes.txt', 'a.txt'] }, 'referencePlans.0', /不像规划/],
    [
      'an index of another version',
      { referencePlans: ['a.txt', 'x.json'] },
      'referencePlans.1',
      /不是参考规划的索引/,
    ],
    ['a plan twice', { referencePlans: ['a.txt', 'copy/a.txt'] }, 'referencePlans.1', /同一份规划/],
    [
      'an id twice',
      {
        referencePlans: [
          { file: 'a.txt', id: 'x' },
          { file: 'b.txt', id: 'x' },
        ],
      },
      'referencePlans.1',
      /标识“x”已用于“a\.txt”/,
    ],
    ['a text in a folder', { referencePlans: ['mixed'] }, 'referencePlans.0', /1 个文件未采用：n\.txt/],
    [
      'a title for a folder',
      { referencePlans: [{ file: 'copy', title: 'x' }] },
      'referencePlans.0',
      /title 只能/,
    ],
    [
      'a name of no plan',
      { referencePlans: ['a.txt'], planNames: { 纲要: '云汀市-14' } },
      'planNames.纲要',
      /云汀市-15/,
    ],
  ] as const) {
    it(`lose nothing else by ${what}, which is reported once`, async () => {
      const { problems, own } = await libraryOf(projectFile, {
        'a.txt': planText(yunting),
        'b.txt': planText(yunting, '62'),
        'copy/a.txt': planText(yunting),
        'mixed/a.txt': planText(yunting),
        'mixed/n.txt': '会议记录',
        'notes.txt': '会议记录',
        'x.json': '{}',
      });
      assert.equal(own.length, 1);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(problems[0]?.at, at);
      assert.match(problems[0].message, message);
    });
  }

  it('are not read again as long as they stay as they are', async () => {
    const files = new Map([[`${folder}a.txt`, planText(yunting)]]);
    const reads: string[] = [];
    const reader = new PlanReader(planFiles(files, reads));
    const entry = { file: 'a.txt', stated: {}, at: 0 };
    const sources = [{ settings: { referencePlans: [entry] }, folder }];
    const first = await readSources(sources, reader);
    const second = await readSources(sources, reader);
    assert.equal(first[0]?.read.plans[0], second[0]?.read.plans[0]);
    files.set(`${folder}a.txt`, planText(yunting, '63'));
    const third = await readSources(sources, reader);
    assert.notEqual(first[0]?.read.plans[0], third[0]?.read.plans[0]);
    assert.equal(reads.length, 2);
  });
});

describe('adding a reference plan', () => {
  const files = planFiles(
    new Map([
      [`${folder}a.txt`, planText(yunting)],
      [`${folder}n.txt`, '会议记录'],
    ]),
  );
  const add = async (text: string | null, ...names: string[]) => {
    const added = await addPlans(
      files,
      shipped,
      { folder, text },
      names.map((name) => folder + name),
    );
    return typeof added === 'string' ? assert.fail(added) : added;
  };

  it('makes a project file and says what was understood', async () => {
    const { text, results } = await add(null, 'a.txt');
    assert.deepEqual(JSON.parse(text!), { referencePlans: ['a.txt'] });
    const { id, chapters, boxes, indicators } = results[0]!.plans[0]!;
    assert.deepEqual(
      { id, chapters, boxes, indicators },
      { id: '云汀市-15', chapters: 2, boxes: 1, indicators: 2 },
    );
  });

  it('leaves out what is no plan and what is there already', async () => {
    const { text, results } = await add('{ "referencePlans": ["./a.txt"] }', 'a.txt', 'n.txt');
    assert.equal(text, null);
    assert.match(results[0]!.messages[0]!, /已有/);
    assert.match(results[1]!.messages[0]!, /不像规划/);
  });

  for (const [before, after] of [
    ['{}', '{\n  "referencePlans": [\n    "x.txt"\n  ]\n}'],
    [
      '// 全市\n{\n\t"rules": {}, // 空\n\t"referencePlans": [\n\t\t"a.txt" // 甲\n\t]\n}\n',
      '// 全市\n{\n\t"rules": {}, // 空\n\t"referencePlans": [\n\t\t"a.txt", // 甲\n\t\t"x.txt"\n\t]\n}\n',
    ],
    [
      '\ufeff{\r\n    "period": "十五五" /* 期 */\r\n}\r\n',
      '\ufeff{\r\n    "period": "十五五", /* 期 */\r\n    "referencePlans": [\r\n        "x.txt"\r\n    ]\r\n}\r\n',
    ],
  ] as const) {
    it(`keeps comments and layout of ${JSON.stringify(before)}`, () => {
      assert.deepEqual(addEntries(before, ['x.txt']), { text: after });
    });
  }

  for (const [text, reason] of [
    ['{ "rules": ', /请先改正/],
    ['[]', /应为一个对象/],
    ['{ "referencePlans": "a.txt" }', /应为数组/],
  ] as const) {
    it(`refuses ${text}`, () => {
      const answer = addEntries(text, ['x.txt']);
      assert.ok('reason' in answer);
      assert.match(answer.reason, reason);
    });
  }
});

describe('referencePlans and planNames in guihua.json', () => {
  it('give files with what the author says of them', () => {
    const text =
      '{"referencePlans":["a.txt",{"file":"b.txt","place":"云汀市","period":"十四五"}],"planNames":{"纲要":"x"}}';
    const { settings, problems, rangeAt } = parseProjectFile(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      referencePlans: [
        { file: 'a.txt', stated: {}, at: 0 },
        {
          file: 'b.txt',
          stated: { place: '云汀市', period: { ordinal: 14, baseYear: 2020, targetYear: 2025 } },
          at: 1,
        },
      ],
      planNames: { 纲要: 'x' },
    });
    const { start, end } = rangeAt(['referencePlans', 0]);
    assert.equal(text.slice(start, end), '"a.txt"');
  });

  for (const [value, at, message] of [
    ['"referencePlans":"a.txt"', '"a.txt"', /referencePlans 应为数组/],
    ['"referencePlans":[5]', '5', /每一项应为路径/],
    ['"referencePlans":[""]', '""', /不能是空的/],
    ['"referencePlans":[{"title":"x"}]', '{"title":"x"}', /缺少 file/],
    ['"referencePlans":[{"file":"a","titel":"x"}]', '"titel"', /是否想写“title”/],
    ['"referencePlans":[{"file":"a","places":"x"}]', '"x"', /places 应为数组/],
    ['"planNames":["x"]', '["x"]', /planNames 应为对象/],
    ['"planNames":{"纲要":1}', '1', /规划的标识应为字符串/],
    ['"referencePlan":[]', '"referencePlan"', /是否想写“referencePlans”/],
  ] as const) {
    it(`have one problem in {${value}}`, () => {
      const text = `{${value}}`;
      const { problems } = parseProjectFile(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(text.slice(problems[0]!.range.start, problems[0]!.range.end), at);
      assert.match(problems[0]!.message, message);
    });
  }
});
