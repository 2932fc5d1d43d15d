import { strict as assert } from 'node:assert';
import { closeEditors, openDraft, openFile } from './editor.ts';
import { activate, type TreeNode } from './extension.ts';
import { findingsOf } from './findings.ts';

/** The tree as indented lines, as a reader sees it. */
function drawn(
  nodes: readonly TreeNode[],
  describe: (node: TreeNode) => { label: string },
  indent = '',
): string[] {
  return nodes.flatMap((node) => [
    indent + describe(node).label,
    ...drawn(node.children, describe, `${indent}  `),
  ]);
}

describe('the outline', () => {
  afterEach(closeEditors);

  it('shows chapters, sections, boxes and the glossary of a draft', async () => {
    const { outline } = await activate();
    await openFile('云汐市规划.plan.md');
    await outline.whenReady();
    assert.deepEqual(drawn(outline.roots(), outline.describe), [
      '第一章　发展基础',
      '第二章　建设现代化产业体系',
      '  第一节　推动制造业升级',
      '    专栏1　先进制造业重点工程',
      '      产业链强基工程',
      '  第二节　发展现代服务业',
      '第三章　增进民生福祉',
      '名词解释',
    ]);
  });

  it('counts the findings of a chapter and of what it holds', async () => {
    const { outline } = await activate();
    const text =
      '# 云汐市规划\n\n## 第一章　总则\n\n### 第一节　依据\n\n依法编制。\n\n### 第三节　范围\n\n全市。\n';
    const { document } = await openDraft('计数.plan.md', text);
    await findingsOf(document.uri, 'outline/number-gap', 1);
    await outline.whenReady();
    const [chapter] = outline.roots();
    assert.ok(chapter);
    assert.match(outline.describe(chapter).description, /1/);
    assert.deepEqual(
      chapter.children.map((section) => outline.describe(section).description !== ''),
      [false, true],
    );
  });

  it('follows the text', async () => {
    const { outline } = await activate();
    const editor = await openDraft('跟随.plan.md', '# 云汐市规划\n\n## 第一章　总则\n\n依法编制。\n');
    await outline.whenReady();
    await editor.edit((edit) => edit.insert(editor.document.positionAt(9), '## 第一章　前言\n\n略。\n\n'));
    await outline.whenReady();
    assert.equal(outline.roots().length, 2);
  });
});
