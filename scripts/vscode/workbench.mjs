// The workbench in a page, as a person uses it: wait until it is there, open the plan's sidebar, run a command by name.

const patience = 60_000;

/** Waits until the editor shows a document and the extension has contributed its sidebar. */
export async function waitForWorkbench(page) {
  await page.locator('.monaco-workbench').waitFor({ timeout: patience });
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
  await planSidebar(page).waitFor({ timeout: patience });
}

/** Opens the sidebar of the plan and waits for its first row, or for the welcome text where there is no draft. */
export async function openPlanSidebar(page) {
  await planSidebar(page).click();
  await page.mouse.move(0, 0);
  const content = page.locator('.sidebar .monaco-list-row, .sidebar .welcome-view-content');
  await content.first().waitFor({ timeout: patience });
}

const planSidebar = (page) =>
  page
    .locator('.activitybar .action-label[aria-label^="规划"], .activitybar .action-label[aria-label^="Plan"]')
    .first();

/** Runs a command from the palette by its title, as printed there: `规划: 下一个同级标题`. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget');
  await palette.locator('input').first().fill(`>${title}`);
  await palette.locator('.monaco-list-row').filter({ hasText: title }).first().click();
}

/** Chooses a colour theme by its name in the picker. (At start VS Code for browsers does not heed workbench.colorTheme.) */
export async function chooseTheme(page, name) {
  const workbench = page.locator('.monaco-workbench');
  const before = await workbench.getAttribute('class');
  await runCommand(page, 'Preferences: Color Theme');
  const picker = page.locator('.quick-input-widget');
  await picker.locator('input[placeholder*="Theme"]').fill(name);
  await picker.locator('.monaco-list-row').filter({ hasText: name }).first().click();
  await page.waitForFunction((old) => document.querySelector('.monaco-workbench').className !== old, before);
}
