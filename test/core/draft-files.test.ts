import { deepEqual, equal } from 'node:assert/strict';
import { parseProjectFile } from '../../server/src/core/config/project-file.ts';
import { listFiles } from '../../server/src/core/project/draft-files.ts';
import { compareNames, pathMatcher } from '../../server/src/core/project/file-names.ts';

const disk = [
  'README.md',
  '00-总则.plan.md',
  'chapters/第10章.plan.md',
  'chapters/第2章.plan.md',
  'chapters/附/表.md',
];
const list = async (folder: string) => disk.filter((path) => path.startsWith(folder));

const listed = async (...files: string[]) => {
  const { settings } = parseProjectFile(JSON.stringify({ files }));
  const found = await listFiles(settings.files ?? [], list);
  return { paths: found.files.map(({ path }) => path), problems: found.problems };
};

describe('the files of a draft', () => {
  it('come in the order of the list, those of a pattern by name', async () => {
    const { paths, problems } = await listed('00-总则.plan.md', 'chapters/*.plan.md', '附录.md');
    deepEqual(paths, ['00-总则.plan.md', 'chapters/第2章.plan.md', 'chapters/第10章.plan.md', '附录.md']);
    deepEqual(problems, []);
  });

  it('are taken once, a file that is named where it is named', async () => {
    const { paths } = await listed('**/*.md', 'chapters/第2章.plan.md', 'chapters/*');
    deepEqual(paths, [
      '00-总则.plan.md',
      'README.md',
      'chapters/第10章.plan.md',
      'chapters/附/表.md',
      'chapters/第2章.plan.md',
    ]);
  });

  it('that are named twice or match nothing are told', async () => {
    const { paths, problems } = await listed('./00-总则.plan.md', '00-总则.plan.md', '章/*.md');
    deepEqual(paths, ['00-总则.plan.md']);
    deepEqual(
      problems.map(({ at, message }) => `${at} ${message}`),
      [
        '1 文件“00-总则.plan.md”写了两次，以前一次为准。',
        '2 没有文件与“章/*.md”相符，请核对文件夹和文件名。',
      ],
    );
  });

  it('lie below guihua.json', () => {
    for (const path of ['../a.md', '/a.md', 'C:\\a.md', 'b/../../a.md']) {
      const { problems, settings } = parseProjectFile(JSON.stringify({ files: [path, 'a.md'] }));
      equal(problems.length, 1, path);
      deepEqual(settings.files, [{ pattern: 'a.md', at: 1 }]);
    }
  });

  it('are matched by * ? and **, and by nothing else that globs may mean', () => {
    const matches = (pattern: string) => disk.filter(pathMatcher(pattern));
    deepEqual(matches('*.md'), ['README.md', '00-总则.plan.md']);
    deepEqual(matches('chapters/第?章*'), ['chapters/第2章.plan.md']);
    deepEqual(matches('**/表.md'), ['chapters/附/表.md']);
    deepEqual(matches('chapters/**').length, 3);
    deepEqual(['a(1)[x]{y}.md', 'a1xy.md'].filter(pathMatcher('a(1)[x]{y}.m?')), ['a(1)[x]{y}.md']);
  });

  it('are ordered with numbers as numbers, Chinese ones too', () => {
    const names = ['第十章', '10-b', '第二章', '2-a', '02-b', '第一章/二', '第一章', '第一百〇二章'];
    deepEqual([...names].sort(compareNames), [
      '2-a',
      '02-b',
      '10-b',
      '第一章',
      '第一章/二',
      '第二章',
      '第十章',
      '第一百〇二章',
    ]);
  });
});
