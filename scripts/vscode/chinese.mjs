// Chinese as VS Code's language without a download: an empty language pack. The workbench keeps its English words, what
// the extension shows (package.nls.zh-cn.json, l10n/) is Chinese.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const chinese = 'zh-cn';

/** Registers the pack in the server's user data folder, where VS Code looks up the locale that it is started with. */
export function writeChineseLanguagePack(userData) {
  const folder = join(userData, 'languagePackChinese');
  const main = join(folder, 'main.i18n.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(main, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'empty',
    label: '中文（简体）',
    // The server lists the extension that each pack comes from.
    extensions: [{ extensionIdentifier: { id: 'guihua.chinese' }, version: '1.0.0' }],
    translations: { vscode: main },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [chinese]: pack }));
}

/** Whether the person at this machine reads Chinese: LANG=zh_CN.UTF-8, or the system's language where LANG is not set. */
export function prefersChinese() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(locale);
}
