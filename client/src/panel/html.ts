import { Uri, type Webview } from 'vscode';

/** What a panel's page consists of. */
export interface Page {
  /** Of its script and its style: NAME.js, NAME.css. */
  readonly name: string;
  readonly body: string;
  /** Whether it shows pictures from the folders that the panel may read. */
  readonly pictures?: boolean;
}

/** The page of a panel. It loads its own script and style, nothing else, and never reaches for the network. */
export function pageOf(webview: Webview, folder: Uri, title: string, { name, body, pictures }: Page): string {
  const file = (path: string) => webview.asWebviewUri(Uri.joinPath(folder, path)).toString();
  const nonce = crypto.randomUUID();
  const images = pictures ? `; img-src ${webview.cspSource}` : '';
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}${images}`;
  // Nearly all that stands in a panel are words of the draft and of other plans, whatever language the editor speaks.
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${file(`${name}.css`)}">
<title>${title}</title>
</head>
<body>
${body}
<script nonce="${nonce}" src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}
