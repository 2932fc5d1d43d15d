import { env, Uri, type Webview } from 'vscode';

/** The page of the panel. It loads its own script and style, nothing else, and never reaches for the network. */
export function pageOf(webview: Webview, folder: Uri, title: string): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${file('indicators.css')}">
<title>${title}</title>
</head>
<body>
<p id="notice" role="status" hidden></p>
<div id="content" hidden>
<div id="list" role="listbox" tabindex="0"></div>
<main>
<header><h1 id="name"></h1><p id="facts"></p><button id="reveal" type="button"></button></header>
<p id="remark" hidden></p>
<div id="chart"></div>
<div id="figures"></div>
</main>
</div>
<script nonce="${nonce}" src="${file('indicators.js')}"></script>
</body>
</html>`;
}
