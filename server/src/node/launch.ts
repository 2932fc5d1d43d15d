#!/usr/bin/env node
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

// Compiling takes longer than checking a short draft: the build leaves V8's compiled code beside the program, and a
// start takes it from there. Code of another Node is refused by V8, and the program is compiled as ever.

const program = join(__dirname, 'main.js');
const cache = join(__dirname, 'main.js.cache');
/** Node's own, so that the program can be loaded without this file as well. */
const opening = '(function (exports, require, module, __filename, __dirname) { ';

const script = new Script(`${opening}${readFileSync(program, 'utf8')}\n})`, {
  filename: program,
  columnOffset: -opening.length,
  cachedData: compiledCode(),
});
// At the exit, when all that a check needs has been compiled.
if (process.env.GUIHUA_CODE_CACHE === 'write') process.once('exit', writeCache);
script.runInThisContext()(exports, require, module, program, __dirname);

/** V8 takes code for another text of the same length; code older than the program is none of its own. */
function compiledCode(): Buffer | undefined {
  try {
    return statSync(cache).mtimeMs >= statSync(program).mtimeMs ? readFileSync(cache) : undefined;
  } catch {
    return undefined;
  }
}

function writeCache(): void {
  const temporary = `${cache}.${process.pid}`;
  writeFileSync(temporary, script.createCachedData());
  renameSync(temporary, cache);
}
