// Takes a picture of the extension at work in a real VS Code.
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './bootstrap.mjs';
import { runMain, SetupError } from './setup-error.mjs';
import { withPage } from './vscode/page.mjs';
import { chooseTheme, openPlanSidebar, runCommand, waitForWorkbench } from './vscode/workbench.mjs';
import { workbenchUrl } from './vscode/workbench-url.mjs';

const usage = `node scripts/screenshot.mjs --file 草案.plan.md --out picture.png

  --file PATH        the document to open
  --folder PATH      the workspace folder (default: the file's folder)
  --out PATH         the picture to write
  --size 1440x900    size of the window
  --theme NAME       a name in the theme picker, e.g. "Dark High Contrast", "Dark Modern"
  --english          an English editor (default: Chinese texts)
  --no-sidebar       leave the sidebar as it is instead of showing the plan's outline
  --command TITLE    run a command by its title in the palette (repeatable)
  --keys LIST        press keys, e.g. "Control+End,Enter"
  --wait-for WHAT    wait for a CSS selector (starting with . # or [) or for a text
  --script FILE      a module whose default export is called with the playwright page
  --setting KEY=JSON a setting of the editor (repeatable)

Order: theme, sidebar, commands, keys, script, wait-for. Build first: npm run build`;

const options = {
  file: { type: 'string' },
  folder: { type: 'string' },
  out: { type: 'string' },
  size: { type: 'string', default: '1440x900' },
  theme: { type: 'string' },
  english: { type: 'boolean', default: false },
  'no-sidebar': { type: 'boolean', default: false },
  command: { type: 'string', multiple: true, default: [] },
  keys: { type: 'string' },
  'wait-for': { type: 'string' },
  script: { type: 'string' },
  setting: { type: 'string', multiple: true, default: [] },
  help: { type: 'boolean', default: false },
};

await runMain(async () => {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(usage);
  if (!values.file || !values.out) throw new SetupError('缺少 --file 或 --out。', usage);
  const server = { settings: editorSettings(values), chinese: !values.english };
  const [width, height] = values.size.split('x').map(Number);
  await withPage(server, (page, { authority }) => takePicture(page, authority, values), { width, height });
});

function editorSettings({ setting }) {
  const settings = {};
  for (const line of setting) {
    const separator = line.indexOf('=');
    settings[line.slice(0, separator)] = JSON.parse(line.slice(separator + 1));
  }
  return settings;
}

async function takePicture(page, authority, values) {
  const file = resolve(values.file);
  const folder = values.folder ? resolve(values.folder) : dirname(file);
  await page.goto(workbenchUrl(authority, { folder, file, extension: root }));
  await waitForWorkbench(page);
  await interact(page, values);
  await page.screenshot({ path: values.out, animations: 'disabled' });
}

async function interact(page, values) {
  if (values.theme) await chooseTheme(page, values.theme);
  if (!values['no-sidebar']) await openPlanSidebar(page);
  for (const title of values.command) await runCommand(page, title);
  for (const key of values.keys?.split(',') ?? []) await page.keyboard.press(key);
  if (values.script) {
    const script = await import(pathToFileURL(resolve(values.script)).href);
    await script.default(page);
  }
  if (values['wait-for']) await waitForWhat(page, values['wait-for']);
}

const waitForWhat = (page, what) =>
  (/^[.#[]/.test(what) ? page.locator(what) : page.getByText(what)).first().waitFor({ timeout: 30_000 });
