import { l10n } from 'vscode';
import type { PreviewResponse } from '../protocol.ts';
import type { PanelKind } from './draft-panel.ts';
import { changeOf, contentOf, type PreviewContent } from './preview/content.ts';
import { CursorLink } from './preview/cursor-link.ts';
import { noDraftText } from './texts.ts';

/** 预览: the draft as the printed plan will look. */
export const previewPanel: PanelKind<PreviewResponse, PreviewContent> = {
  command: 'guihua.showPreview',
  viewType: 'guihua.preview',
  title: () => l10n.t('Preview'),
  page: {
    name: 'preview',
    body: '<p id="notice" role="status" hidden></p>\n<main id="plan" class="plan" tabindex="0"></main>',
    pictures: true,
  },
  leavesFocus: true,
  ask: (server, document) => server.preview(document),
  contentOf: (response) => contentOf(response, noDraftText()),
  changeOf,
  countsInWhole: true,
  follow(webview, drafts) {
    return new CursorLink(webview, drafts);
  },
};
