import { SnippetString, window, workspace } from 'vscode';
import { languageId } from '../drafts.ts';

/** The recommended form, to be filled in from one place to the next with Tab. */
const template = `# \${1:××市}国民经济和社会发展第\${2:十五}个五年规划纲要

## 第一章　\${3:发展基础和环境}

### 第一节　\${4:发展基础}

\${5:　　}

### 第二节　\${6:发展环境}

\${7:　　}

## 第二章　\${8:指导思想和主要目标}

> **专栏 1　\${9:“十五五”时期经济社会发展主要指标}**
>
> | 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
> | --- | ---: | --- | ---: | ---: | ---: | --- |
> | \${10:经济发展} | 1 | \${11:地区生产总值（亿元）} | \${12:0} | \${13:0} | \${14:0} | \${15:预期性} |
>
> 注：［ ］内为五年累计数。

$0
`;

export async function newDraft(): Promise<void> {
  const document = await workspace.openTextDocument({ language: languageId });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(template));
}
