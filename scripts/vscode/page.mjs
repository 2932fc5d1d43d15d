// A server and a page of headless Chromium to look at it with; both are gone afterwards.
import { launchBrowser } from './browser.mjs';
import { startWebCode } from './server.mjs';

/**
 * @template T
 * @param {Parameters<typeof startWebCode>[0]} options of the server
 * @param {(page: import('playwright-core').Page, server: { authority: string, log: () => string }) => Promise<T>} use
 * @param {{ width: number, height: number }} [viewport]
 * @returns {Promise<T>}
 */
export async function withPage(options, use, viewport = { width: 1440, height: 900 }) {
  const server = await startWebCode(options);
  try {
    const browser = await launchBrowser();
    try {
      return await use(await browser.newPage({ viewport }), server);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
