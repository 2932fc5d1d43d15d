import * as z from 'zod/mini';
import { INDEX_FORMAT, type ReferenceNode, type ReferencePlan } from './reference-plan.ts';

// What an index that a user hands in has to look like. Load it where one is read: zod takes longer to load than most calls run.

const maybeText = z.nullable(z.string());
const maybeNumber = z.nullable(z.number());
const line = z.int().check(z.gte(0));
const name = z.string().check(z.minLength(1));

const kinds = [
  'part',
  'chapter',
  'section',
  'item',
  'subitem',
  'point',
  'box',
  'table',
  'figure',
  'notes',
  'heading',
] as const;

const node: z.ZodMiniType<ReferenceNode> = z.object({
  kind: z.enum(kinds),
  number: maybeNumber,
  title: z.string(),
  line,
  get children() {
    return z.optional(z.array(node));
  },
}) as z.ZodMiniType<ReferenceNode>;

const box = z.object({
  number: maybeNumber,
  title: z.string(),
  section: maybeText,
  line,
  entries: z.array(z.string()),
});

const roles = [
  'category',
  'number',
  'name',
  'unit',
  'base',
  'target',
  'actual',
  'growth',
  'attribute',
  'note',
  'other',
] as const;

const column = z.object({
  role: z.enum(roles),
  label: z.string(),
  year: maybeNumber,
  of: z.optional(z.enum(['target', 'actual'])),
});

const row = z.object({
  number: maybeNumber,
  category: maybeText,
  group: maybeText,
  name: z.string(),
  unit: maybeText,
  attribute: maybeText,
  line,
  damaged: z.optional(z.boolean()),
  values: z.array(maybeText),
});

const table = z
  .object({
    caption: maybeText,
    box: maybeNumber,
    role: z.enum(['targets', 'review', 'other']),
    baseYear: maybeNumber,
    targetYear: maybeNumber,
    line,
    columns: z.array(column),
    rows: z.array(row),
  })
  .check(z.refine(({ columns, rows }) => rows.every(({ values }) => values.length === columns.length)));

const period = z.object({ ordinal: z.int(), baseYear: z.int(), targetYear: z.int() });

/** What names a plan; an index of whatever format has it, and its text where it carries one. */
export const indexHead = z.object({
  format: z.number(),
  id: name,
  title: name,
  place: name,
  shortNames: z.array(name).check(z.minLength(1)),
  places: z.array(name),
  period,
  text: z.optional(z.string()),
});

const wholePlan = z.extend(indexHead, {
  format: z.literal(INDEX_FORMAT),
  source: z.string(),
  sha256: z.string(),
  outline: z.array(node),
  boxes: z.array(box),
  tables: z.array(table),
});

/** The plan, or the place in the data that is not as it should be: tables[0].rows[2].values. */
export function readPlan(data: unknown): ReferencePlan | { readonly wrongAt: string } {
  return read(wholePlan, data);
}

export function readHead(data: unknown): z.infer<typeof indexHead> | { readonly wrongAt: string } {
  return read(indexHead, data);
}

function read<T extends object>(
  schema: z.ZodMiniType<unknown>,
  data: unknown,
): T | { readonly wrongAt: string } {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data as T;
  return { wrongAt: pathText(parsed.error.issues[0]?.path ?? []) };
}

function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : `${text && '.'}${String(step)}`;
  return text;
}
