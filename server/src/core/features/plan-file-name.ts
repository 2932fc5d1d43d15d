const planFileName = /(?:\.plan|(?:五年规划|规划纲要).*)\.(?:md|txt)$/i;

/** Whether a file is a plan draft by its name alone: 某市.plan.md, 十五五规划纲要.txt; not 规划会议记录.md. */
export function isPlanFileName(name: string): boolean {
  return planFileName.test(name);
}
