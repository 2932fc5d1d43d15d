/** Texts that the protocol tests share. */

export const uri = 'file:///plans/draft.plan.md';

/** 第三章 follows 第一章: one finding, outline/number-gap, on 三. */
export const gap = [
  '# 青浦湾市国民经济和社会发展第十五个五年规划纲要',
  '',
  '## 第一章　总体要求',
  '',
  '坚持稳中求进工作总基调，统筹发展和安全。',
  '',
  '## 第三章　产业体系',
  '',
  '推动制造业升级。',
  '',
].join('\n');

/** 第2章 among 第一章 and 第三章: outline/number-style, whose fix is safe. */
export const mixed = gap.replace('## 第三章', '## 第2章　空间布局\n\n优化空间布局。\n\n## 第三章');

/** With 目录, box, note and sections. */
export const whole = [
  '# 青浦湾市国民经济和社会发展第十五个五年规划纲要',
  '',
  '## 目录',
  '',
  '- 第一章　总体要求',
  '- 第二章　产业体系',
  '',
  '## 第一章　总体要求',
  '',
  '坚持稳中求进工作总基调[1]，统筹发展和安全。推动高质量发展。',
  '',
  '## 第二章　产业体系',
  '',
  '### 第一节　先进制造业',
  '',
  '培育产业集群。',
  '',
  '> **专栏 1　重点工程**',
  '>',
  '> 产业链强基工程。建设三个中试基地。',
  '',
  '### 第二节　现代服务业',
  '',
  '发展生产性服务业。',
  '',
  '## 名词解释',
  '',
  '[1] 稳中求进：在稳定中求进步。',
  '',
].join('\n');
