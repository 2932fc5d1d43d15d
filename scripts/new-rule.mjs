// `npm run new-rule box/too-long`: a rule file with everything a rule needs, ready to be filled in.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const id = process.argv[2] ?? '';

if (!/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id))
  fail(`A rule is named group/name, as in box/number-gap; got “${id}”.`);
const file = join(root, 'server/src/core/rules', `${id}.ts`);
if (existsSync(file)) fail(`${id} exists already.`);

const name = id.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `import { defineRule } from '../../lint/rule.ts';

/** 待办：一句话说明。 */
export const ${name} = defineRule({
  id: '${id}',
  severity: 'information',
  since: '0.1.0',
  title: '待办：几个字的名称',
  why: '待办：为什么作者要在意。',
  examples: [
    {
      bad: \`
第一章　⟦待办⟧

正文。
\`,
      good: \`
第一章　发展基础

正文。
\`,
    },
  ],
  *check({ plan }) {
    for (const node of plan.nodes) {
      if (node.title !== '待办') continue;
      yield { range: node.titleRange, message: '待办：错在哪里，为什么要紧，怎么改。' };
    }
  },
});
`,
);
execFileSync('npm', ['run', '--silent', 'generate'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
console.log(`Wrote server/src/core/rules/${id}.ts. Fill it in, then: npm run generate && npm run test:unit`);

function fail(message) {
  console.error(message);
  process.exit(2);
}
