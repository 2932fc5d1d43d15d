import { formatChinese } from '../../server/src/core/text/numeral.ts';

// A plan of many files as departments write it: a file for its title, then one for each chapter.

const matters = [
  '总体要求',
  '现代产业',
  '科技创新',
  '内需开放',
  '城乡融合',
  '乡村振兴',
  '绿色转型',
  '民生福祉',
  '安全发展',
  '实施保障',
];

export const projectText = JSON.stringify({ files: ['00-title.plan.md', 'chapters/*.plan.md'] });

export function chapterName(number: number): string {
  return `chapters/${number}.plan.md`;
}

/** 第三章　科技创新（三） with two sections; every chapter refers to the second section of the next one. */
export function chapterText(number: number, last: number): string {
  const count = formatChinese(number);
  const next = number < last ? `具体安排见第${formatChinese(number + 1)}章第二节。` : '';
  return [
    `## 第${count}章　${matters[number % matters.length]}（${count}）`,
    '',
    '### 第一节　主要任务',
    '',
    `统筹推进各项重点任务，健全工作机制。${next}`,
    '',
    '### 第二节　保障措施',
    '',
    '加强组织领导，压实工作责任。',
    '',
    `> **专栏 ${number}　重点工程（${count}）**`,
    '>',
    `> 能力提升工程。建设中试基地和公共服务平台。`,
    '',
  ].join('\n');
}

/** All files, by their paths, with guihua.json; the plan has no findings. */
export function manyFiles(chapters: number): Record<string, string> {
  const files: Record<string, string> = {
    'guihua.json': projectText,
    '00-title.plan.md': '# 青浦湾市国民经济和社会发展第十五个五年规划纲要\n',
  };
  for (let number = 1; number <= chapters; number++)
    files[chapterName(number)] = chapterText(number, chapters);
  return files;
}
