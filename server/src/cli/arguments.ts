import { parseArgs } from 'node:util';
import { UsageError } from './exit.ts';

/** `flag`: --fix; `text`: --config FILE; a list: --format with one of its words. */
export type OptionKind = 'flag' | 'text' | readonly string[];

type Value<Kind extends OptionKind> = Kind extends 'flag'
  ? boolean
  : Kind extends readonly (infer Word)[]
    ? Word | undefined
    : string | undefined;

export interface Arguments<Options extends Record<string, OptionKind>> {
  readonly options: { readonly [Name in keyof Options]: Value<Options[Name]> };
  readonly paths: readonly string[];
}

/** Reads a command's arguments; throws a UsageError that names the faulty one. */
export function readArguments<const Options extends Record<string, OptionKind>>(
  args: readonly string[],
  kinds: Options,
): Arguments<Options> {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]),
    ),
    allowPositionals: true,
    // Node's own complaints are English; the tokens allow for ours.
    strict: false,
    tokens: true,
  });
  const options: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === 'option') options[token.name] = optionValue(token, kinds);
  }
  return { options: options as Arguments<Options>['options'], paths: positionals };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function optionValue({ name, rawName, value }: OptionToken, kinds: Record<string, OptionKind>): unknown {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) {
    const known = Object.keys(kinds).map((option) => `--${option}`);
    throw new UsageError(`不认识的选项“${rawName}”，可用的选项：${known.join('、')}`);
  }
  if (kind === 'flag') {
    if (value !== undefined) throw new UsageError(`选项 ${rawName} 不带取值`);
    return true;
  }
  if (!value) throw new UsageError(`选项 ${rawName} 缺少取值`);
  if (kind !== 'text' && !kind.includes(value)) {
    throw new UsageError(`选项 ${rawName} 的取值只能是 ${kind.join('、')}，不能是“${value}”`);
  }
  return value;
}
