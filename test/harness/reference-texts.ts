import { createHash } from 'node:crypto';
import type { PlanFiles } from '../../server/src/core/project/plan-files.ts';

/** The text of an invented plan, as an author would hand it in. */
export function planText(title: string, target = '60'): string {
  return [
    `# ${title}`,
    '',
    '## 第一章　发展基础',
    '',
    '青岚江两岸面貌一新。',
    '',
    '## 第二章　主要目标',
    '',
    '专栏1　主要指标',
    '',
    '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
    '| --- | ---: | --- | ---: | ---: | ---: | --- |',
    `| 经济发展 | 1 | 常住人口城镇化率（%） | 55.5 | ${target} | ［4.5］ | 预期性 |`,
    '| 绿色生态 | 2 | 森林覆盖率（%） | 61 | 62 | ［1］ | 约束性 |',
    '',
  ].join('\n');
}

export const yunting = '云汀市国民经济和社会发展第十五个五年规划纲要';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Files in memory, by URI. `reads` says which were read, in order. */
export function planFiles(files: ReadonlyMap<string, string>, reads: string[] = []): PlanFiles {
  return {
    locate: (folder, path) => (folder === null ? null : decodeURIComponent(new URL(path, folder).href)),
    pathFrom: (folder, uri) => decodeURIComponent(uri).replace(folder, ''),
    look: async (uri) => {
      const text = files.get(uri);
      if (text !== undefined) return { is: 'file', stamp: text };
      const below = [...files].filter(([other]) => other.startsWith(`${uri}/`));
      const texts = below.map(([other, content]) => ({ uri: other, stamp: content }));
      return texts.length > 0 ? { is: 'folder', texts } : null;
    },
    read: async (uri) => {
      reads.push(uri);
      const text = files.get(uri) ?? '';
      return { text, sha256: sha256(text) };
    },
  };
}
