// Says how fast the project is, in ratios that hold on any machine. A benchmark, not a test: it never fails.
// --json  prints the figures for programs on standard output, and the table on standard error
import { measureStart } from './cold-start.ts';
import { measureCore } from './core.ts';
import { largestOf, readDrafts } from './drafts.ts';
import { measureFiles } from './files.ts';
import { formatJson, formatTable } from './report.ts';
import { measureServer } from './server.ts';

const drafts = readDrafts();
const largest = largestOf(drafts);
const rows = [
  ...(await measureCore(drafts)),
  ...(await measureServer(largest)),
  ...(await measureFiles(largest)),
  ...(await measureStart(largest)),
];
const forPrograms = process.argv.includes('--json');
(forPrograms ? process.stderr : process.stdout).write(formatTable(rows));
if (forPrograms) process.stdout.write(formatJson(rows));
