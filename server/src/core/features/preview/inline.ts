import MarkdownIt, { type StateInline } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { Html, html, withoutControls } from '../../text/html.ts';

// Markdown within a paragraph: emphasis, links, code. What a line is – heading, box, row, item of a list – the plan knows better.

/** Words of a draft, joined, and what takes the place of some of them: marks of notes. */
export interface Words {
  readonly text: string;
  readonly replaced: ReadonlyMap<number, Replacement>;
}

interface Replacement {
  readonly length: number;
  readonly by: Html;
}

/** Emphasis beside Chinese punctuation, **强基工程。**推进……, is none by the letter of CommonMark. */
const markdown = new MarkdownIt({ html: false, linkify: false }).use(cjkFriendly);
markdown.validateLink = (address) => /^(https?:|mailto:)/i.test(address) || isRelative(address);
markdown.inline.ruler.before('text', 'replaced', takeReplaced);
markdown.inline.ruler.before('text', 'tag', takeTag);
markdown.renderer.rules.replaced = (tokens, at) => tokens[at]!.content;
markdown.renderer.rules.image = (tokens, at) => {
  const token = tokens[at]!;
  // ![](专栏1.jpg "专栏1 主要指标完成情况") of a web page: the words are in either place.
  const words = [token.content, token.attrGet('title')].filter(Boolean).join(' ');
  return picture(words, String(token.attrGet('src') ?? '')).text;
};
markdown.renderer.rules.link_open = (tokens, at, options, _, self) => {
  // Another file of the author's is not where the page is shown.
  const own = tokens[at]!;
  if (isRelative(String(own.attrGet('href') ?? ''))) own.attrs = null;
  return self.renderToken(tokens, at, options);
};

/** The words as they are printed; everything in them is escaped. */
export function inline({ text, replaced }: Words): Html {
  const plain = replaced.size === 0 && !/[*_`[\]<>&\\!~"'\n]/.test(text);
  return plain ? html`${text}` : new Html(withoutControls(markdown.renderInline(text, { replaced })));
}

export function inlineText(text: string): Html {
  return inline({ text, replaced: new Map() });
}

/** Words stand for a picture; whoever shows the page may put one of the draft's folder in their place. */
function picture(words: string, path: string): Html {
  const own = isRelative(path) && html` data-path="${path}"`;
  return html`<span class="picture" role="img" aria-label="${words || path}"${own}>${words || path}</span>`;
}

/** 图/布局.png, neither https:… nor //host nor \\host nor /etc/… */
function isRelative(address: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|[\\/#]|%5c|%2f)/i.test(address.trim());
}

function takeReplaced(state: StateInline, silent: boolean): boolean {
  const replacement = (state.env.replaced as Words['replaced']).get(state.pos);
  if (!replacement) return false;
  if (!silent) state.push('replaced', '', 0).content = replacement.by.text;
  state.pos += replacement.length;
  return true;
}

/** <br> breaks the line in a cell; <!-- guihua-disable-line --> is no text of the plan. */
function takeTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  const rest = state.src.slice(state.pos, state.posMax);
  const found = /^(?:<br\s*\/?>|<!--[\s\S]*?-->)/i.exec(rest)?.[0];
  if (!found) return false;
  if (!silent && !found.startsWith('<!')) state.push('hardbreak', 'br', 0);
  state.pos += found.length;
  return true;
}
