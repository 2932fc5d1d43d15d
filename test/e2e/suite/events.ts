import type * as vscode from 'vscode';

const patience = 15_000;

/**
 * Resolves with what `probe` finds: now, or after one of the events. No test sleeps; one that waits in vain says for what.
 */
export function eventually<T>(
  what: string,
  event: vscode.Event<unknown>,
  probe: () => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      subscription.dispose();
      clearTimeout(timer);
      settle();
    };
    const look = () => {
      const found = probe();
      if (found !== undefined) finish(() => resolve(found));
    };
    const subscription = event(look);
    const timer = setTimeout(() => finish(() => reject(new Error(`waited in vain for ${what}`))), patience);
    look();
  });
}
