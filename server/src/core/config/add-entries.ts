import {
  applyEdits,
  type Edit,
  type FormattingOptions,
  format,
  modify,
  type Node,
  type ParseError,
  parseTree,
} from 'jsonc-parser';
import { layoutOf } from './json-layout.ts';
import { syntaxMessage } from './syntax-message.ts';

/** An entry of referencePlans as it is written. */
export type WrittenEntry =
  | string
  | { readonly file: string; readonly title?: string; readonly place?: string };

/**
 * The text of a guihua.json with further reference plans; comments and layout stay. In `reason`, in Chinese, why that cannot be done.
 * Without a text it is a new file.
 */
export function addEntries(
  text: string | null,
  entries: readonly WrittenEntry[],
): { readonly text: string } | { readonly reason: string } {
  if (text === null || text.trim() === '')
    return { text: `${JSON.stringify({ referencePlans: entries }, null, 2)}\n` };
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const content = text.slice(mark.length);
  const reason = whyNot(content);
  if (reason) return { reason };
  return { text: mark + entries.reduce(insertEntry, content) };
}

function insertEntry(text: string, entry: WrittenEntry): string {
  const formattingOptions = layoutOf(text);
  const inList = member(parseTree(text), 'referencePlans') !== undefined;
  const path = inList ? ['referencePlans', -1] : ['referencePlans'];
  const value = inList ? entry : [entry];
  const options = { isArrayInsertion: inList };
  const [bare] = modify(text, path, value, options);
  const comment = bare ? commentBehind(text, bare) : undefined;
  if (bare && comment) return insertBehind(text, bare, comment, formattingOptions);
  return applyEdits(text, modify(text, path, value, { ...options, formattingOptions }));
}

/** "长沙.txt" // 省会: a comment stays with what it speaks of. */
function commentBehind(text: string, { offset, length, content }: Edit): string | undefined {
  if (length > 0 || !content.startsWith(',')) return undefined;
  return /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=[\r\n]))/.exec(text.slice(offset))?.[0];
}

/** What is added goes to the line below. */
function insertBehind(
  text: string,
  { offset, content }: Edit,
  comment: string,
  layout: FormattingOptions,
): string {
  const before = `${text.slice(0, offset)},${comment}${layout.eol}`;
  // The formatter takes the indent of the first line for granted.
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  const added = indent + content.slice(1);
  const longer = before + added + text.slice(offset + comment.length);
  return applyEdits(longer, format(longer, { offset: before.length, length: added.length }, layout));
}

function whyNot(text: string): string | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (errors[0]) return `guihua.json 请先改正：${syntaxMessage(errors[0].error)}`;
  if (root?.type !== 'object') return 'guihua.json 应为一个对象：{ … }。';
  const list = member(root, 'referencePlans');
  return list && list.type !== 'array' ? 'guihua.json 中的 referencePlans 应为数组：[ … ]。' : null;
}

function member(root: Node | undefined, key: string): Node | undefined {
  return root?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}
