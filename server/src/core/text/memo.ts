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

/**
 * A copy of a piece of a text. The piece itself keeps the whole text alive; what is remembered must not hold every version of a draft.
 * The engine copies when it makes one string of two.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
