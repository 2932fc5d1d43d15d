/** The theme's colours and letters, as VS Code gives them to the page. */
export interface Look {
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly bar: string;
  readonly popup: string;
  readonly font: string;
  readonly size: number;
}

export function currentLook(): Look {
  const style = getComputedStyle(document.documentElement);
  const read = (...names: string[]) =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find(Boolean) ?? '';
  const text = read('foreground') || getComputedStyle(document.body).color;
  return {
    text,
    faint: read('descriptionForeground') || text,
    line: read('contrastBorder', 'editorWidget-border', 'panel-border') || text,
    bar: read('charts-blue', 'textLink-foreground') || text,
    popup: read('editorHoverWidget-background', 'editor-background'),
    font: read('font-family') || 'sans-serif',
    size: Number.parseFloat(read('font-size')) || 13,
  };
}

/** VS Code tells a change of theme through the page's own attributes. */
export function onLookChange(action: () => void): void {
  const observer = new MutationObserver(action);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
