/** The value that most items have, the earliest one where several are as common; null without items. */
export function majorityOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value | null {
  const counts = new Map<Value, number>();
  for (const item of items) counts.set(read(item), (counts.get(read(item)) ?? 0) + 1);
  let best: Value | null = null;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
