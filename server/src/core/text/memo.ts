/**
 * Remembers the results of a pure function of a short text. A draft is read anew at every keystroke while nearly all its cells stay as
 * they were. Holds at most `limit` results and then begins anew, so that it cannot grow with the session.
 */
export function remember<Result>(compute: (text: string) => Result, limit = 4000): (text: string) => Result {
  let known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Result;
    if (known.size >= limit) known = new Map();
    const own = detached(text);
    const result = compute(own);
    known.set(own, result);
    return result;
  };
}

/** Shorter pieces are copied by the engine itself. */
const SHORTEST_SLICE = 13;

/** A piece of a text keeps the whole text alive; what is remembered must not hold every version of a draft. */
function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : text.split('').join('');
}
