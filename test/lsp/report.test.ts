import { equal, match } from 'node:assert/strict';
import { reportRequest } from '../../server/src/lsp/report.ts';
import { gap } from './drafts.ts';
import { TestClient } from './harness.ts';

describe('the review report, in the editor', () => {
  const uri = 'file:///plans/%E8%8D%89%E6%A1%88.plan.md';

  it('is that of the text as it stands, in either form', async () => {
    const client = await TestClient.start();
    const ask = (of: string, format: 'html' | 'md') =>
      client.connection.sendRequest(reportRequest, { textDocument: { uri: of }, format });
    client.open(uri, gap);
    const page = await ask(uri, 'html');
    match(page!.text, /^<!DOCTYPE html>/);
    match(page!.text, /<dd>草案\.plan\.md<\/dd>/);
    match(page!.text, /<dd>1 处警告<\/dd>/);
    client.change(uri, 2, { text: gap.replace('第三章', '第二章') });
    const text = await ask(uri, 'md');
    equal(text!.version, 2);
    match(text!.text, /结果：没有发现问题/);
    equal(await ask('file:///unknown.plan.md', 'md'), null);
    await client.stop();
  });

  it('goes by the settings', async () => {
    const client = await TestClient.start({ settings: { rules: { 'outline/number-gap': 'error' } } });
    client.open(uri, gap);
    const answer = await client.connection.sendRequest(reportRequest, {
      textDocument: { uri },
      format: 'md',
    });
    match(answer!.text, /结果：1 处错误/);
    await client.stop();
  });
});
