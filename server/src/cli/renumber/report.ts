import type { Changed, LabelledEdit } from '../../core/structure/change.ts';
import type { Range } from '../../core/text/range.ts';
import { positionAt, type Source } from '../../core/text/source.ts';
import { STANDARD_INPUT } from '../read-text.ts';
import type { Style } from '../terminal/style.ts';
import { visible } from '../terminal/width.ts';

// What `guihua renumber` says.

export interface Renumbered extends Pick<Changed, 'edits' | 'warnings'> {
  readonly path: string;
  readonly source: Source;
}

/** A line for each number that changes, with line and column as editors count them. */
export function renumberedText(files: readonly Renumbered[], written: boolean, style: Style): string {
  const parts = files.map((file) => fileText(file, written, style));
  return parts.join(parts.length > 1 ? '\n' : '');
}

function fileText({ path, source, edits, warnings }: Renumbered, written: boolean, style: Style): string {
  const name = path === STANDARD_INPUT ? '标准输入' : visible(path);
  if (edits.length === 0) return `${name}：编号都是连续的，没有要改的。\n`;
  const place = ({ start }: Range) => {
    const { line, character } = positionAt(source, start);
    return style.dim(`${line + 1}:${character + 1}`);
  };
  const lines = edits.map((edit) => `  ${place(edit.range)}  ${edit.label}  ${shown(source, edit)}`);
  const told = warnings.map(
    ({ message, range }) => `  ${place(range)}  ${style.yellow('注意')}  ${visible(message)}`,
  );
  const done = written ? '已改' : '要改';
  return `${[style.bold(name), ...lines, ...told].join('\n')}\n${done} ${edits.length} 处。\n`;
}

/** 第三章 → 第四章 */
function shown({ text }: Source, { range, newText, detail }: LabelledEdit): string {
  if (detail.includes('→')) return visible(detail);
  return visible(`${text.slice(range.start, range.end).trim()} → ${newText.trim()}`);
}

export function renumberedJson(files: readonly Renumbered[]) {
  const toRange = (source: Source, { start, end }: Range) => ({
    start: positionAt(source, start),
    end: positionAt(source, end),
  });
  return {
    version: 1,
    files: files.map(({ path, source, edits, warnings }) => ({
      path,
      edits: edits.map(({ range, newText, label, detail }) => ({
        label,
        detail,
        range: toRange(source, range),
        newText,
      })),
      warnings: warnings.map(({ message, range }) => ({ message, range: toRange(source, range) })),
    })),
  };
}
