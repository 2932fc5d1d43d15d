import assert from 'node:assert/strict';
import { previewPage } from '../../../server/src/core/features/preview/page.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { assertSelfContained, elementsOf } from '../../harness/html.ts';

const pageOf = (text: string) => previewPage(parsePlan(createSource(text)));

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  ']]><style>*{display:none}</style>',
  '[文](javascript:alert(1))',
  '[文](&#106;avascript:alert(1))',
  '[文](command:workbench.action.quit)',
  '[文](data:text/html,<b>)',
  '![图](https://example.invalid/x.png)',
  '![图](//example.invalid/x.png)',
  '![图](file:///etc/passwd)',
  '![" onerror="alert(1)](图.png)',
  '<!-- --><script>alert(1)</script>',
  '`</code><script>`',
  '\u202e反转\u0000\u0007',
  '&#x202e;反转',
];

/** Every place that words of a draft can come to. */
const places: readonly ((words: string) => string)[] = [
  (words) => `# ${words}规划纲要\n\n正文。\n`,
  (words) => `## 目录\n\n- 第一章　${words}\n\n## 第一章　${words}\n\n${words}\n`,
  (words) => `> **专栏 1　${words}**\n>\n> ${words}\n`,
  (words) => `表1　${words}\n\n| ${words} | 2025年 |\n| --- | --- |\n| ${words} | 50 |\n`,
  (words) => `<table><tr><td rowspan="2">${words}</td></tr></table>\n`,
  (words) => `- ${words}\n  - ${words}\n\n> ${words}\n`,
  (words) => `正文[^1]。\n\n[^1]: ${words}\n`,
  (words) => `\`\`\`\n${words}\n\`\`\`\n`,
];

describe('preview: hostile drafts', () => {
  for (const attack of attacks) {
    it(`${JSON.stringify(attack)} is text, wherever it stands`, () => {
      for (const draft of places) {
        const page = pageOf(draft(attack));
        assertSelfContained(page);
        const body = page.slice(page.indexOf('<main'));
        const tags = [...body.matchAll(/<([a-z0-9]+)([^>]*)>/g)];
        for (const [tag, name, attributes] of tags) {
          assert.ok(!/^(script|style|svg|iframe|object|link|meta)$/.test(name!), tag);
          assert.doesNotMatch(attributes!.replace(/"[^"]*"/g, '""'), /\bon\w+=/i, tag);
          assert.doesNotMatch(attributes!, /\b(src|style)=/, tag);
          assert.doesNotMatch(attributes!, /href="(?!#|https?:|mailto:)/i, tag);
        }
        assert.doesNotMatch(body, /[\u202a-\u202e\u2066-\u2069\u0000-\u0008]/);
      }
    });
  }

  it('the policy of the page allows its own style and nothing else', () => {
    const policies = elementsOf(pageOf('正文。')).flatMap(({ tag, attributes }) =>
      tag === 'meta' && attributes.has('http-equiv') ? [attributes.get('content')] : [],
    );
    assert.deepEqual(policies, ["default-src 'none'; style-src 'unsafe-inline'"]);
  });
});
