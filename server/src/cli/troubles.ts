import { visible } from './terminal/width.ts';

/** What could not be used, one line each. Kept until the end, so that a progress bar and the lines do not mix. */
export class Troubles {
  private readonly lines: string[] = [];
  private fatal = false;

  /** Something could not be used: the exit status will be 2. */
  add(where: string, reason: string): void {
    this.fatal = true;
    this.warn(where, reason);
  }

  /** Worth saying, but everything could be used. */
  warn(where: string, reason: string): void {
    this.lines.push(`guihua: ${visible(where)}: ${visible(reason)}\n`);
  }

  get serious(): boolean {
    return this.fatal;
  }

  print(): void {
    if (this.lines.length > 0) process.stderr.write(this.lines.join(''));
  }
}
