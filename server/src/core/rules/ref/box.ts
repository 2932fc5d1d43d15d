import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的专栏不存在。 */
export const refBox = defineRule({
  id: 'ref/box',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的专栏不存在',
  why: '专栏增删、合并以后，正文里的“见专栏×”往往还是旧号；引用的专栏不存在，项目就没有着落。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

重点项目见⟦专栏7⟧。

> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

重点项目见专栏2。

> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链。
`,
    },
  ],
  check: (context) => missingPlaces(context, 'box'),
});
