import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { ComparisonItem } from '../../protocol.ts';
import type { ChartTexts } from '../messages.ts';
import { currentLook, type Look } from './colors.ts';
import { nameOf } from './rows.ts';

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LabelLayout, LegendComponent, TooltipComponent]);

type Option = ComposeOption<
  AriaComponentOption | BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** One group of bars. */
type Bars = Pick<ComparisonItem, 'base' | 'target' | 'change'> & { readonly plan: string };

/** Base and target of one indicator, in the draft and in the plans that have it in the same unit. */
export class Chart {
  private readonly chart;
  private draw: () => void = () => {};

  constructor(private readonly element: HTMLElement) {
    this.chart = init(element);
    new ResizeObserver(() => {
      this.chart.resize();
      this.draw();
    }).observe(element);
  }

  /** False where the row and the plans have no number. */
  show(row: ComparisonItem, texts: ChartTexts): boolean {
    const bars = [{ ...row, plan: texts.draft }, ...row.references.filter(({ sameUnit }) => sameUnit)].filter(
      ({ base, target }) => isNumber(base) || isNumber(target),
    );
    this.element.hidden = bars.length === 0;
    this.draw = () => this.chart.setOption(optionOf(row, bars, texts, this.chart.getWidth()), true);
    if (bars.length > 0) this.draw();
    return bars.length > 0;
  }

  /** After a change of theme. */
  redraw(): void {
    this.draw();
  }
}

type Figure = ComparisonItem['base'];

function isNumber(figure: Figure): boolean {
  return typeof figure?.number === 'number';
}

function optionOf(row: ComparisonItem, bars: readonly Bars[], texts: ChartTexts, width: number): Option {
  const look = currentLook();
  const spoken = bars.map((one) => linesOf(one, texts).join(' '));
  return {
    animation: false,
    aria: { enabled: true, label: { description: [nameOf(row, texts.noName), ...spoken].join('\n') } },
    textStyle: { fontFamily: look.font, fontSize: look.size, color: look.text },
    legend: {
      top: 0,
      textStyle: { color: look.text, fontSize: look.size },
      inactiveColor: look.faint,
      inactiveBorderColor: look.faint,
    },
    grid: { left: 8, right: 8, top: 3 * look.size, bottom: 8 },
    tooltip: tooltipOf(bars, texts, look),
    xAxis: {
      type: 'category',
      data: bars.map(({ plan }) => plan),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: look.text,
        fontSize: look.size,
        width: Math.max(40, width / bars.length - 20),
        overflow: 'break',
      },
    },
    yAxis: {
      type: 'value',
      name: row.unit ?? '',
      nameTextStyle: { color: look.faint, fontSize: look.size },
      axisLabel: { color: look.faint, fontSize: look.size },
      splitLine: { lineStyle: { color: look.line, opacity: 0.4 } },
    },
    // An outline for where a plan starts, a full bar for where it goes: they differ without colour too.
    series: [
      seriesOf(texts.base, bars, ({ base }) => base, look, 'transparent'),
      seriesOf(texts.target, bars, ({ target }) => target, look, look.bar),
    ],
  };
}

function seriesOf(
  name: string,
  bars: readonly Bars[],
  read: (bars: Bars) => Figure,
  look: Look,
  color: string,
): BarSeriesOption {
  const figures = bars.map(read);
  return {
    type: 'bar',
    name,
    barMaxWidth: 48,
    data: figures.map((figure) => figure?.number ?? '-'),
    itemStyle: { color, borderColor: look.bar, borderWidth: 2 },
    emphasis: { disabled: true },
    // In a narrow panel; the table has them all.
    labelLayout: { hideOverlap: true },
    label: {
      show: true,
      position: 'top',
      color: look.text,
      fontSize: look.size,
      formatter: ({ dataIndex }) => figures[dataIndex]?.text ?? '',
    },
  };
}

/** Drawn, not written as HTML, which the page's content policy would leave without style. */
function tooltipOf(bars: readonly Bars[], texts: ChartTexts, look: Look): TooltipComponentOption {
  return {
    trigger: 'axis',
    axisPointer: { type: 'none' },
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.popup,
    borderColor: look.line,
    textStyle: { color: look.text, fontSize: look.size, fontFamily: look.font },
    formatter: (hovered) => {
      const first = Array.isArray(hovered) ? hovered[0] : hovered;
      const one = first && bars[first.dataIndex];
      return one ? linesOf(one, texts).join('\n') : '';
    },
  };
}

function linesOf({ plan, base, target, change }: Bars, texts: ChartTexts): string[] {
  const facts = [
    [texts.base, base?.text],
    [texts.target, target?.text],
    [texts.change, change],
  ];
  return [plan, ...facts.filter(([, value]) => value).map(([name, value]) => `${name} ${value}`)];
}
