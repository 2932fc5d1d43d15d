// Headless Chromium, driven through playwright.
import { chromium } from 'playwright-core';
import { browserPackages, findChromium, installSystemPackages } from './system-packages.mjs';

export async function launchBrowser() {
  await installSystemPackages(browserPackages);
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
