import type { SimilarPassage, SimilarPassages } from '../../core/features/similar-passages.ts';
import type { Style } from '../terminal/style.ts';
import { visible } from '../terminal/width.ts';

/** `library similar --format text` */
export function similarText({ plans, remarks, passages }: SimilarPassages, style: Style): string {
  const result = passages.length > 0 ? `共 ${passages.length} 处。` : '没有发现与参考规划雷同的段落。';
  const blocks = [
    ...passages.map((passage) => passageLines(passage, style)),
    [plans.length > 0 ? result : '没有可对照的参考规划。', ...remarks].map(visible),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function passageLines({ range, characters, excerpt, plan, section }: SimilarPassage, style: Style): string[] {
  const { line, character } = range.start;
  const file = range.uri === undefined ? '' : `${visible(range.uri)}:`;
  const where = section ? `${plan.name}${section.label}　${section.title}` : plan.name;
  return [
    `${style.bold(`${file}${line + 1}:${character + 1}`)}  ${characters} 字  ${style.cyan(visible(where))}`,
    `  ${visible(excerpt)}`,
  ];
}
