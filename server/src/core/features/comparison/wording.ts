// What every part of the comparison says in the same words.

/** Plans have to agree for something to be usual: all of them, or all but one where there are three or more. */
export function isCommon(count: number, all: number): boolean {
  return all > 0 && count >= (all > 2 ? all - 1 : all);
}

/** 4 个参考规划都, 4 个参考规划中的 3 个 */
export function howMany(count: number, all: number): string {
  if (all === 1) return '参考规划';
  return count === all ? `${all} 个参考规划都` : `${all} 个参考规划中的 ${count} 个`;
}

/** 益阳“十四五”、岳阳“十四五” */
export function listed(names: readonly string[]): string {
  return names.join('、');
}
