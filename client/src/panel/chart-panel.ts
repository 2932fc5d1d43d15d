import { l10n } from 'vscode';
import type { IndicatorComparisonResponse } from '../protocol.ts';
import type { PanelKind } from './draft-panel.ts';
import type { ChartContent } from './messages.ts';
import { chartTexts, noDraftText, noTargetsText } from './texts.ts';

const body = `<p id="notice" role="status" hidden></p>
<div id="content" hidden>
<div id="list" role="listbox" tabindex="0"></div>
<main>
<header><h1 id="name"></h1><p id="facts"></p><button id="reveal" type="button"></button></header>
<p id="remark" hidden></p>
<div id="chart"></div>
<div id="figures"></div>
</main>
</div>`;

/** 指标图表: the indicators of the draft beside those of the reference plans. */
export const chartPanel: PanelKind<IndicatorComparisonResponse, ChartContent> = {
  command: 'guihua.showIndicators',
  viewType: 'guihua.indicatorChart',
  title: () => l10n.t('Indicator Chart'),
  page: { name: 'indicators', body },
  ask: (server, document) => server.indicatorComparison(document),
  contentOf(comparison) {
    const rows = comparison?.rows ?? [];
    const notice = comparison ? noTargetsText() : noDraftText();
    return { rows, notice: rows.length === 0 ? notice : null, texts: chartTexts() };
  },
};
