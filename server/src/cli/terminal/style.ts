import pc from 'picocolors';

export type Style = ReturnType<typeof pc.createColors>;

/** Colours for a stream, if it is a terminal. NO_COLOR and FORCE_COLOR (anything but 0) have the last word. None for a file. */
export function styleFor(stream: NodeJS.WriteStream | null): Style {
  return pc.createColors(stream !== null && wantsColours(stream));
}

function wantsColours(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}
