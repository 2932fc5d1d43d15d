import { randomBytes } from 'node:crypto';
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces a file's text in one step: whoever reads it meanwhile, or pulls the plug, finds the old text or the new one.
 * A link is followed and stays; the file's mode is kept.
 */
export async function writeText(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  // Renaming would succeed on a file that its owner has made read-only.
  await access(target, constants.W_OK);
  const { mode } = await stat(target);
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
