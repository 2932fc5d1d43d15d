import { ok } from 'node:assert/strict';
import {
  type ReferenceCompletion,
  referenceCompletions,
} from '../../server/src/core/features/reference-completion.ts';
import { numberSequences } from '../../server/src/core/model/sequence.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { resolveReferences } from '../../server/src/core/reference/resolve.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';
import { readMarked } from './marked.ts';

export const official = '永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要';

/** With `line` as a paragraph of 第二章第一节. */
export const around = (line: string) =>
  [
    '# 云汐市国民经济和社会发展第十五个五年规划纲要',
    '',
    '## 目录',
    '',
    '- 第一篇　打牢基础',
    '',
    `本规划与《${official}》（以下简称《永州纲要》）衔接。`,
    '',
    '## 第一篇　打牢基础',
    '',
    '### 第一章　发展环境',
    '',
    '优化环境。',
    '',
    '## 第二篇　重点任务',
    '',
    '### 第二章　建设现代化产业体系',
    '',
    '#### 第一节　推动制造业升级',
    '',
    '> **专栏 1　先进制造业“领航”工程**',
    '>',
    '> 产业链强基工程。建设三个中试基地。',
    '',
    line,
    '',
    '#### 第二节　发展现代服务业',
    '',
    '表1　主要指标',
    '',
    '| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |',
    '| ---: | --- | --- | ---: | ---: | --- |',
    '| 1 | 森林覆盖率 | % | 53.9 | 54.5 | 约束性 |',
    '| 2 | 常住人口城镇化率 | % | 60 | 65 | 预期性 |',
    '',
    '图1　空间格局示意图',
    '',
    '### 第三章　增进民生福祉',
    '',
    '#### 第一节　促进就业',
    '',
    '扩大就业。',
    '',
    '> **专栏 2　就业行动**',
    '>',
    '> 技能培训行动。培训劳动者。',
    '',
    '附表1　项目清单',
    '',
  ].join('\n');

export function completionsIn(marked: string, unasked = false) {
  const { text, cursor } = readMarked(marked);
  const items = referenceCompletions(parsePlan(createSource(text)), library, cursor!, unasked);
  return { text, items };
}

/** What is offered where the cursor stands in the paragraph; `asked` with Ctrl+Space. */
export const asked = (line: string) => completionsIn(around(line)).items;
/** As soon as the last character is typed. */
export const typed = (line: string) => completionsIn(around(line), true).items;
export const labels = (items: readonly ReferenceCompletion[]) => items.map(({ label }) => label);

export function accept(marked: string, label: string): string {
  const { text, items } = completionsIn(marked);
  const item = items.find((one) => one.label === label);
  ok(item, `${label} is not offered, but ${labels(items).join(' ')}`);
  return applyEdits(text, [item.edit]);
}

/** The paragraph, after a choice. */
export function accepted(line: string, label: string): string {
  const at = around('‸').split('\n').indexOf('‸');
  return accept(around(line), label).split('\n')[at]!;
}

export function referencesOf(text: string): readonly Reference[] {
  const plan = parsePlan(createSource(text));
  return resolveReferences(plan, library, numberSequences(plan));
}
