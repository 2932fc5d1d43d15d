import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate.ts';

export type { TreeNode as IndicatorNode } from '../../../client/src/indicators/tree.ts';
export type { LibraryNode } from '../../../client/src/library/tree.ts';
export type { TreeNode } from '../../../client/src/outline/tree.ts';

export async function activate(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('guihua.guihua');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}
