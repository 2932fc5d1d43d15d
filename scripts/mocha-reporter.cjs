// Mocha's usual report, which also leaves its counts for scripts/test.mjs in the file named by GUIHUA_TEST_COUNTS.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed } = this.stats;
      writeFileSync(process.env.GUIHUA_TEST_COUNTS, JSON.stringify({ passed, failed }));
    });
  }
};
