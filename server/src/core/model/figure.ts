import { contentOf } from '../syntax/reader.ts';
import type { Block } from './blocks.ts';

const figureNames =
  /(示意|布局|规划|分布|体系|结构|位置|区位|格局|空间|路线|线路|网络|交通|水系|现状|框架|流程|范围)图$/;
const LONGEST = 36;

/** 益阳市对外开放空间布局图: what is left of a picture without a number, alone on its line. */
export function isBareFigure(text: string, block: Block): boolean {
  if (block.type !== 'paragraph' || block.quoted || block.line.bullet || block.line.kind !== 'text')
    return false;
  if (block.line.textEnd - block.line.textStart > LONGEST) return false;
  const content = contentOf(text, block.line);
  return figureNames.test(content) && !/[，。；：、]/.test(content);
}
