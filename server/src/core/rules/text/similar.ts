import { defineRule } from '../../lint/rule.ts';
import { findPassages } from '../../passages/find-passages.ts';
import { similarMessage } from '../../passages/message.ts';

/** 与参考规划雷同的段落。 */
export const textSimilar = defineRule({
  id: 'text/similar',
  severity: 'hint',
  enabled: false,
  since: '0.3.0',
  title: '与参考规划雷同的段落',
  why: '借来的段落容易把别处的情况、任务和提法一并带进来；评审和公众也会对照其他地方的规划。两个以上地方都这样写的通用提法不算。',
  examples: [
    {
      reference: `
# 云汀市国民经济和社会发展第十四个五年规划纲要

## 第一章　建设滨水城市

### 第一节　擦亮青岚江名片

沿青岚江两岸布局慢行步道和口袋公园，把旧船厂改造为造船记忆馆，让老码头的灯光重新亮起来，吸引年轻人在江边安家创业。
`,
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

## 第一章　城市更新

坚持以人为本。⟦沿青岚江两岸布局慢行步道和口袋公园，把旧船厂改造为造船记忆馆，让老码头的灯光重新亮起来，吸引年轻人在江边安家创业。⟧
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

## 第一章　城市更新

坚持以人为本。借鉴云汀市利用旧船厂的做法，把停产的岚川纱厂改造为工业博物馆。
`,
    },
  ],
  *check({ plan, library }) {
    for (const passage of findPassages(plan, library)) {
      yield { range: passage.range, message: similarMessage(passage) };
    }
  },
});
