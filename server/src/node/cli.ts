import { main } from '../cli/main.ts';

main(process.argv.slice(2)).then((status) => {
  // Not process.exit(): what was written to a pipe must still go out.
  process.exitCode = status;
});
