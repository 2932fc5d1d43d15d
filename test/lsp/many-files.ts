import { chapterName, manyFiles } from '../harness/many-files.ts';
import { isPushed, TestClient } from './harness.ts';

// A plan of 40 files on the disk of a test's client.

export const root = 'file:///plans/';
export const last = 39;
export const uriOf = (chapter: number) => root + chapterName(chapter);
export const projectFile = `${root}guihua.json`;

export function disk(chapters = last): Record<string, string> {
  return Object.fromEntries(Object.entries(manyFiles(chapters)).map(([path, text]) => [root + path, text]));
}

export function start(capabilities = isPushed, files = disk()): Promise<TestClient> {
  return TestClient.start({ capabilities, files });
}
