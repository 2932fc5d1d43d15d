/**
 * The address of a workbench on a server started with startWebCode.
 * @param {string} authority host and port, exactly as the browser's location.host will be
 * @param {{ folder?: string, file?: string, extension: string, tests?: string }} paths absolute paths
 */
export function workbenchUrl(authority, { folder, file, extension, tests }) {
  const remote = (path) => `vscode-remote://${authority}${path}`;
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  // A folder opens the workbench on it; `ew` asks for an empty window.
  if (folder) query.set('folder', folder);
  else query.set('ew', 'true');
  return `http://${authority}/?${query}`;
}
