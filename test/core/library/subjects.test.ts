import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ReferenceNode } from '../../../server/src/core/library/reference-plan.ts';
import { subjects, subjectsOf } from '../../../server/src/core/library/subjects.ts';
import { library } from '../../harness/library.ts';

const namesOf = (title: string) => subjectsOf(title).map(({ name }) => name);

function chaptersOf(nodes: readonly ReferenceNode[]): ReferenceNode[] {
  return nodes.flatMap((node) => [
    ...(node.kind === 'chapter' ? [node] : []),
    ...chaptersOf(node.children ?? []),
  ]);
}

/** Titles and the subjects that a reader sees in them, from plans of all kinds and periods. */
const cases: readonly (readonly [title: string, ...names: string[]])[] = [
  ['推动制造业优化升级', '制造业与工业'],
  ['第一节　推动制造业优化升级', '制造业与工业'],
  ['统筹推进教育科技人才一体发展', '科技创新', '人才', '教育'],
  ['建设 现 代 能源体系', '能源'],
  ['发展新能源汽车'],
  ['发展能源和新能源汽车', '能源'],
  ['完善多层次医疗保障体系', '社会保障'],
  ['深化医药卫生体制改革', '卫生健康'],
  ['深化收入分配制度改革', '收入分配'],
  ['全面深化改革', '改革'],
  ['促进房地产市场健康发展', '住房'],
  ['构建就业创业新生态', '就业'],
  ['加强生态保护修复', '生态环境保护'],
  ['推动文化和旅游融合发展', '文化', '旅游'],
  ['健全公共文化服务体系', '文化'],
  ['加快农业转移人口市民化', '新型城镇化与城市建设'],
  ['严守耕地红线保障粮食安全', '农业与粮食安全'],
  ['加强党风廉政建设', '党的领导'],
  ['建设社会主义新农村', '乡村振兴'],
  ['砥砺前行'],
  ['凝聚实施合力'],
  [''],
];

/** Chapters whose title paraphrases what it is about, or speaks of everything. */
const paraphrases = ['砥砺前行', '打造高质量发展的新引擎', '凝聚实施合力'];

describe('the subjects of titles', () => {
  for (const [title, ...names] of cases) {
    it(`“${title}”: ${names.join('、') || 'none'}`, () =>
      deepEqual(namesOf(title).sort(), [...names].sort()));
  }

  for (const { id, outline } of library.plans) {
    it(`every chapter of ${id} treats one`, () => {
      const without = chaptersOf(outline).filter(({ title }) => subjectsOf(title).length === 0);
      deepEqual(
        without.map(({ title }) => title).filter((title) => !paraphrases.includes(title)),
        [],
      );
    });
  }

  it('are found where chapters of the reference plans treat them', () => {
    const found = (word: string) => {
      const titles = library.plans.flatMap(({ outline }) => chaptersOf(outline)).map(({ title }) => title);
      return titles.filter((title) => namesOf(title).includes(word));
    };
    deepEqual(found('法治'), ['建设法治永州']);
    deepEqual(found('旅游'), ['大力发展文化生态旅游']);
    deepEqual(found('收入分配'), ['促进农民富裕富足', '提高人民收入水平']);
    equal(found('乡村振兴').length, 4);
  });

  it('have each an id, a name and words of their own', () => {
    equal(new Set(subjects.map(({ id }) => id)).size, subjects.length);
    equal(new Set(subjects.map(({ name }) => name)).size, subjects.length);
    for (const { name, keywords, except = [] } of subjects) {
      ok(keywords.length > 0, name);
      equal(new Set([...keywords, ...except]).size, keywords.length + except.length, `${name}: a word twice`);
    }
  });

  it('have no exception that excepts nothing', () => {
    for (const { name, keywords, except = [] } of subjects)
      for (const phrase of except)
        ok(
          keywords.some((word) => phrase.includes(word)),
          `${name}: ${phrase} has none of the words`,
        );
  });
});
