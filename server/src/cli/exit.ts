/** 0: nothing at or above --fail-on; 1: something was; 2: the call or a file could not be used. */
export type ExitStatus = 0 | 1 | 2;

/** The call itself is wrong: an unknown option, a missing path. */
export class UsageError extends Error {}

/** A file cannot be used. The message says why, without the file's name. */
export class FileError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  ENOTDIR: '文件不存在',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '所在磁盘只读',
  EISDIR: '是文件夹，不是文件',
  ELOOP: '符号链接成环',
  ENAMETOOLONG: '文件名过长',
  ENOSPC: '磁盘空间不足',
  ERR_FS_FILE_TOO_LARGE: '文件过大',
};

/** Why something failed, in a few words and on one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? error.message.split('\n', 1)[0] ?? code;
}
