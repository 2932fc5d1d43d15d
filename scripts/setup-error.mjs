/** Something the machine lacks, said in one line of Chinese and one of English; never shown with a stack trace. */
export class SetupError extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {string} [details] output of the tool that failed
   */
  constructor(zh, en, details = '') {
    super(`${zh}\n${en}${details ? `\n${details.trimEnd()}` : ''}`);
  }
}

/** Runs a script's main function; a SetupError becomes a plain message and exit status 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
