import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname ?? __dirname, '../..');
const source = join(root, 'server/src');

/** What each layer may import, besides itself. Dependencies run one way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/syntax': ['core/text'],
  'core/quantity': ['core/text'],
  'core/model': ['core/quantity', 'core/syntax', 'core/text'],
  'core/library': ['../library', 'core/parse.ts', 'core/model', 'core/quantity', 'core/syntax', 'core/text'],
  'core/reference': ['core/library', 'core/model', 'core/quantity', 'core/syntax', 'core/text'],
  'core/claim': ['core/reference', 'core/library', 'core/model', 'core/quantity', 'core/syntax', 'core/text'],
  'core/passages': ['core/reference', 'core/library', 'core/model', 'core/text'],
  'core/structure': [
    'core/parse.ts',
    'core/reference',
    'core/library',
    'core/model',
    'core/syntax',
    'core/text',
  ],
  'core/parse.ts': ['core/model', 'core/syntax', 'core/text'],
  'core/lint': [
    'core/rules/registry.generated.ts',
    'core/config',
    'core/library',
    'core/reference',
    'core/claim',
    'core/parse.ts',
    'core/model',
    'core/syntax',
    'core/text',
  ],
  'core/rules': [
    'core/lint',
    'core/structure',
    'core/library',
    'core/reference',
    'core/claim',
    'core/passages',
    'core/model',
    'core/quantity',
    'core/syntax',
    'core/text',
  ],
  'core/config': ['core/rules/registry.generated.ts', 'core/library', 'core/lint', 'core/model', 'core/text'],
  'core/project': ['core/config', 'core/library', 'core/text'],
  'core/features': [
    'core/config/settings.ts',
    'core/parse.ts',
    'core/lint',
    'core/library',
    'core/reference',
    'core/claim',
    'core/passages',
    'core/model',
    'core/quantity',
    'core/syntax',
    'core/text',
  ],
  'core/report': [
    'core/rules/registry.generated.ts',
    'core/config',
    'core/features',
    'core/lint',
    'core/library',
    'core/model',
    'core/text',
  ],
  lsp: ['core'],
  // `guihua lsp` starts the server that the extension starts.
  cli: [
    'core',
    'node/plan-files.ts',
    'node/project-files.ts',
    'node/server.ts',
    'node/shipped-plans.ts',
    '../../package.json',
  ],
  node: ['lsp', 'cli', 'core'],
  browser: ['lsp', 'core'],
};

/** The longer name wins: core/rules/registry.generated.ts before core/rules. */
function layerOf(path: string): string {
  return Object.keys(mayImport).find((layer) => path === layer || path.startsWith(`${layer}/`)) ?? path;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1]!);
}

function isAllowed(layer: string, target: string): boolean {
  const own = layerOf(target) === layer;
  return (
    own || (mayImport[layer] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
  );
}

describe('architecture', () => {
  for (const file of filesBelow(source)) {
    const path = relative(source, file).replaceAll('\\', '/');
    const layer = layerOf(path);
    it(`${path} keeps to its layer`, () => {
      for (const name of importsOf(file)) {
        if (!name.startsWith('.')) {
          if (layer.startsWith('core'))
            assert.match(
              name,
              /^(zod\/mini|jsonc-parser|big\.js|get-east-asian-width|markdown-it|markdown-it-cjk-friendly)$/,
              `core imports ${name}`,
            );
          continue;
        }
        const target = relative(source, resolve(dirname(file), name)).replaceAll('\\', '/');
        assert.ok(isAllowed(layer, target), `${path} must not import ${target}`);
      }
    });
  }

  it('the client takes nothing from the server but what tells a plan from other texts', () => {
    for (const file of filesBelow(join(root, 'client/src'))) {
      for (const name of importsOf(file)) {
        if (name.includes('/server/'))
          assert.match(
            name,
            /core\/(features\/(recognize|preview\/style|outline-json|indicators-json|indicator-comparison|library-comparison|library-json|similar-passages|json-range)|library\/plan-summary|project\/add-plans|model\/.+)\.ts$/,
            file,
          );
      }
    }
  });
});
