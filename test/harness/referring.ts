import type { Plan } from '../../server/src/core/model/plan.ts';
import { numberSequences } from '../../server/src/core/model/sequence.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { resolveReferences } from '../../server/src/core/reference/resolve.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';

export interface Resolved {
  readonly plan: Plan;
  readonly references: readonly Reference[];
}

export function resolved(text: string): Resolved {
  const plan = parsePlan(createSource(text));
  return { plan, references: resolveReferences(plan, library, numberSequences(plan)) };
}

export const yongzhou = '《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》';

/** References of every kind: to the draft, to a plan of the library, to what does not exist. */
export const referring = `# 岚川市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一篇　现状
  - 第一章　发展基础
- 第二篇　任务
  - 第二章　产业体系

## 第一篇　现状

### 第一章　发展基础

主要任务见第二章第一节“推动制造业升级”和专栏1，指标见表1，格局见图1。第2项指标“森林覆盖率”为约束性[1]。

借鉴${yongzhou}第十六章第一节的做法，其专栏见${yongzhou}专栏15；${yongzhou}指标“常住人口城镇化率”2025年达到58%。

## 第二篇　任务

### 第二章　产业体系

#### 第一节　推动制造业升级

发展*农机*装备，详见第二章第九节。

培育链主企业。

支持技术改造。

建设智能车间。

#### 第二节　发展服务业

> **专栏1　制造业重点工程**
>
> 农机强链工程。建设研发基地。

各项任务按第二章第一节、专栏1落实。

图1　空间格局示意图

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |

## 名词解释

[1] 约束性指标：必须完成的指标。
`;
