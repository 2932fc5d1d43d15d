/** Milliseconds. */
export interface Timing {
  readonly median: number;
  /** What 95 of 100 runs stay below. */
  readonly p95: number;
  /** One a round. */
  readonly runs: readonly number[];
}

interface Amount {
  readonly warmUp: number;
  readonly rounds: number;
}

/**
 * Times several tasks turn by turn, so that a noisy moment of the machine hits all alike. Every other round runs
 * backwards: no task always follows the one that leaves most to clear away.
 */
export async function alternate<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { warmUp, rounds }: Amount,
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(tasks) as Name[];
  const runs = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const started = performance.now();
      await tasks[name]();
      const taken = performance.now() - started;
      if (round >= warmUp) runs.get(name)!.push(taken);
    }
  }
  const timings = names.map((name) => [name, summarise(runs.get(name)!)]);
  return Object.fromEntries(timings) as Record<Name, Timing>;
}

/** How many times as long one takes as the other, round by round: the middle of it. */
export function timesAsLong(one: Timing, other: Timing): number {
  return quantile(
    one.runs.map((run, round) => run / other.runs[round]!),
    0.5,
  );
}

function summarise(runs: readonly number[]): Timing {
  return { median: quantile(runs, 0.5), p95: quantile(runs, 0.95), runs };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)]!;
}
