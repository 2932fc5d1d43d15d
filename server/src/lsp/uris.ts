import { remember } from '../core/text/memo.ts';

/** Clients differ in which characters of a path they escape, and in how they write a drive. */
export const plainUri = remember((uri): string => {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
});

/** The URI of a path below a folder, whose own ends with a slash. */
export function uriBelow(folder: string, path: string): string {
  return folder + path.split('/').map(encodeURIComponent).join('/');
}
