import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const grammarFile = new URL('../../syntaxes/guihua.tmLanguage.json', import.meta.url);
const wasmFile = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

export interface Token {
  readonly text: string;
  /** Without the root scope. */
  readonly scopes: readonly string[];
}

let grammar: Promise<textmate.IGrammar> | undefined;

/** Tokens of every line, from the very engine that VS Code uses. */
export async function tokenize(text: string): Promise<Token[][]> {
  grammar ??= loadGrammar();
  const loaded = await grammar;
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = loaded.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}

async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(wasmFile));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile.pathname),
  });
  const loaded = await registry.loadGrammar('text.guihua');
  if (!loaded) throw new Error(`no grammar in ${grammarFile.pathname}`);
  return loaded;
}
