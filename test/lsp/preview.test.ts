import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { previewPageRequest, previewRequest } from '../../server/src/lsp/preview.ts';
import { gap, uri } from './drafts.ts';
import { TestClient } from './harness.ts';

describe('the preview, in the editor', () => {
  it('shows the text as it stands, and where each piece comes from', async () => {
    const client = await TestClient.start();
    const ask = (of: string) => client.connection.sendRequest(previewRequest, { textDocument: { uri: of } });
    client.open(uri, gap);
    const first = await ask(uri);
    equal(first!.version, 1);
    match(first!.blocks[0]!.html, /<h1 class="title"/);
    const begins = first!.blocks.map(({ lines }) => lines[0]!);
    deepEqual(begins, [0, 2, 4, 6, 8]);
    client.change(uri, 2, { text: `\n\n${gap}` });
    const moved = await ask(uri);
    equal(moved!.version, 2);
    deepEqual(
      moved!.blocks.map(({ html }) => html),
      first!.blocks.map(({ html }) => html),
      'text that moves is set alike',
    );
    deepEqual(
      moved!.blocks.map(({ lines }) => lines[0]!),
      begins.map((line) => line + 2),
    );
    equal(await ask('file:///unknown.plan.md'), null);
    await client.stop();
  });

  it('shows all files of a draft, its lines counted over them', async () => {
    const client = await TestClient.start({
      files: {
        'file:///plans/guihua.json': '{ "files": ["a.plan.md", "b.plan.md"] }',
        'file:///plans/a.plan.md': '# 云汐市规划纲要\n\n## 第一章　总则\n\n正文。\n',
        'file:///plans/b.plan.md': '## 第二章　产业\n\n推动升级。\n',
      },
    });
    const second = 'file:///plans/b.plan.md';
    client.open(second, '## 第二章　产业\n\n推动升级。\n');
    const answer = await client.connection.sendRequest(previewRequest, { textDocument: { uri: second } });
    equal(answer!.blocks.length, 5);
    const from = answer!.files!.find(({ uri: own }) => own === second)!.firstLine;
    deepEqual(
      answer!.blocks.slice(3).map(({ lines }) => lines[0]! - from),
      [0, 2],
    );
    await client.stop();
  });

  it('makes the page that the command line makes', async () => {
    const client = await TestClient.start();
    client.open(uri, gap);
    const page = await client.connection.sendRequest(previewPageRequest, { textDocument: { uri } });
    ok(page!.text.startsWith('<!DOCTYPE html>'));
    match(page!.text, /<title>青浦湾市国民经济和社会发展第十五个五年规划纲要<\/title>/);
    await client.stop();
  });
});
