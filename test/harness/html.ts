import assert from 'node:assert/strict';

/** These stand alone. */
const empty = new Set(['meta', 'br']);

const token = /<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+="[^"<>]*")*)\s*(\/?)>|[^<>]+/gy;

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The elements of a page in which every tag is closed in its turn and every attribute quoted; fails for any other. */
export function elementsOf(page: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const withoutStyle = page.replace(/(<style>)[^<]*(<\/style>)/, '$1$2');
  let at = 0;
  for (const match of withoutStyle.matchAll(token)) {
    assert.equal(match.index, at, `no markup: ${withoutStyle.slice(at, at + 60)}`);
    at = match.index + match[0].length;
    const [, closes, tag, attributes = '', alone] = match;
    if (tag === undefined) assertText(match[0]);
    else if (closes) assert.equal(open.pop(), tag, `closed out of turn at ${match.index}`);
    else {
      elements.push({ tag, attributes: attributesIn(attributes) });
      if (!alone && !empty.has(tag)) open.push(tag);
    }
  }
  assert.equal(at, withoutStyle.length, `no markup: ${withoutStyle.slice(at, at + 60)}`);
  assert.deepEqual(open, []);
  return elements;
}

function assertText(text: string): void {
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|#39);)/, 'an & that stands for nothing');
}

function attributesIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}

/** One file that needs no other and runs nothing; links lead to places in it. */
export function assertSelfContained(page: string): void {
  const elements = elementsOf(page);
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  assert.equal(new Set(ids).size, ids.length, 'an id twice');
  for (const { tag, attributes } of elements) {
    assert.doesNotMatch(tag, /^(script|link|img|iframe|object|embed|base|form|input)$/);
    for (const [name, value] of attributes) {
      assert.doesNotMatch(name, /^(on.*|src|srcset|style|action|formaction)$/);
      if (name === 'href' || name === 'aria-labelledby')
        assert.ok(ids.includes(value.replace('#', '')), `${name} leads nowhere: ${value}`);
    }
  }
  assert.doesNotMatch(/<style>([^<]*)<\/style>/.exec(page)![1]!, /url\(|@import/);
}

/** h1 to h5 as a reader with a screen reader walks them: none is skipped on the way down. */
export function assertHeadings(page: string): void {
  const levels = elementsOf(page).flatMap(({ tag }) => (/^h\d$/.test(tag) ? [Number(tag[1])] : []));
  assert.equal(levels[0], 1);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  for (const [at, level] of levels.entries())
    if (at > 0) assert.ok(level <= levels[at - 1]! + 1, `h${level} below h${levels[at - 1]}`);
}
