import { join } from 'node:path';
import { type ExitStatus, UsageError } from '../exit.ts';

/** The language server as it is built for the extension, seen from dist/cli, where this program lies. */
const SERVER = join(__dirname, '..', 'server', 'server.js');

/** Starts the server. It reads the arguments itself: editors add some, such as --clientProcessId=4711. */
export async function run(args: readonly string[]): Promise<ExitStatus> {
  if (!args.includes('--stdio')) throw new UsageError('请写明 lsp --stdio：语言服务器只在标准输入输出上运行');
  const { startServer }: typeof import('../../node/server.ts') = require(SERVER);
  startServer();
  return 0;
}
