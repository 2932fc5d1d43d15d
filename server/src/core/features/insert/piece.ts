/** What is inserted: words that stand, and fields that the author fills in one after the other. */
export type Piece = string | { readonly field: string; readonly choices?: readonly string[] };

export const field = (words: string): Piece => ({ field: words });

/** With the words that stand in the fields at first. */
export function plainWords(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.field)).join('');
}

/** In the form that editors know: `## 第三章　${1:题目}`. The cursor ends behind the last field. */
export function snippetOf(pieces: readonly Piece[]): string {
  let at = 0;
  const written = pieces.map((piece) => {
    if (typeof piece === 'string') return escaped(piece, /[\\$}]/g);
    at++;
    const { field: words, choices } = piece;
    return choices
      ? `\${${at}|${choices.map((choice) => escaped(choice, /[\\$},|]/g)).join(',')}|}`
      : `\${${at}:${escaped(words, /[\\$}]/g)}}`;
  });
  return `${written.join('')}$0`;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}
