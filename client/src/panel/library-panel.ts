import { l10n } from 'vscode';
import type { LibraryComparisonResponse } from '../protocol.ts';
import type { PanelKind } from './draft-panel.ts';
import { libraryTexts } from './library-texts.ts';
import type { LibraryContent } from './messages.ts';
import { noDraftText } from './texts.ts';

const body = `<p id="notice" role="status" hidden></p>
<main id="content" hidden>
<h1 id="title"></h1>
<div id="remarks"></div>
<section aria-labelledby="subjects-title">
<h2 id="subjects-title"></h2>
<p id="subjects-notice" hidden></p>
<div id="choices" role="group" aria-labelledby="subjects-title"></div>
<div id="subjects"></div>
</section>
<section aria-labelledby="indicators-title">
<h2 id="indicators-title"></h2>
<div id="indicators"></div>
</section>
</main>`;

/** 对照参考规划: the subjects and indicators of the draft beside those of the reference plans. */
export const libraryPanel: PanelKind<LibraryComparisonResponse, LibraryContent> = {
  command: 'guihua.compareLibrary',
  viewType: 'guihua.libraryComparison',
  title: () => l10n.t('Compare with Reference Plans'),
  page: { name: 'library', body },
  ask: (server, document) => server.libraryComparison(document),
  contentOf: (comparison) => ({
    comparison: comparison ?? null,
    notice: comparison ? null : noDraftText(),
    texts: libraryTexts(),
  }),
};
