// Reads the reference plans with the product's own parser and writes what they say as data, one file a plan: outline, boxes and
// tables, but none of their sentences. `npm run library [folder]`; `--check` writes nothing and fails where a file differs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type {
  ReferenceBox,
  ReferenceNode,
  ReferencePlan,
  ReferenceRow,
  ReferenceTable,
} from '../server/src/core/library/references.ts';
import type { OutlineNode, Plan } from '../server/src/core/model/plan.ts';
import type {
  ColumnRole,
  IndicatorRow,
  IndicatorTable,
} from '../server/src/core/model/table/indicator-table.ts';
import { parsePlan } from '../server/src/core/parse.ts';
import { formatNumeral } from '../server/src/core/text/numeral.ts';
import { createSource } from '../server/src/core/text/source.ts';

interface Publication {
  readonly id: string;
  readonly place: string;
  /** Official, as a reference to the plan has to quote it. */
  readonly title: string;
  /** First digits of the text's SHA-256. */
  readonly hash: string;
  readonly source: string;
}

const fourteenth = '国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要';

const publications: readonly Publication[] = [
  {
    id: 'yiyang-14',
    place: '益阳市',
    title: `益阳市${fourteenth}`,
    hash: '217371b2',
    source: '公开发布的纲要全文，扫描件识别稿',
  },
  {
    id: 'yueyang-14',
    place: '岳阳市',
    title: `岳阳市${fourteenth}`,
    hash: '04e5911b',
    source: '公开发布的纲要全文，由 Word 文档转换',
  },
  {
    id: 'yongzhou-14',
    place: '永州市',
    title: `永州市${fourteenth}`,
    hash: '83055dfc',
    source: '公开发布的纲要全文，扫描件识别稿',
  },
  {
    id: 'hengyang-14',
    place: '衡阳市',
    title: `衡阳市${fourteenth}`,
    hash: '7c1e47c2',
    source: '公开发布的纲要全文，网页转载稿，表格已缺失',
  },
];

function referencePlan({ hash: _, ...publication }: Publication, text: string): ReferencePlan {
  const plan = parsePlan(createSource(text));
  if (!plan.period) throw new Error(`${publication.id}: the text does not say which period it is for`);
  return {
    ...publication,
    shortNames: shortNames(publication.place, plan.period.ordinal),
    period: plan.period,
    sha256: sha256(text),
    outline: plan.outline.flatMap(outlineNode),
    boxes: plan.boxes.map((box) => referenceBox(plan, box)),
    tables: plan.tables.map(referenceTable),
  };
}

/** 益阳“十四五”, 益阳“十四五”规划, 益阳市“十四五”规划, 益阳市“十四五”规划纲要: the shortest first. */
function shortNames(place: string, ordinal: number): string[] {
  const period = `“${formatNumeral(ordinal, 'chinese')}五”`;
  const short = place.replace(/市$/, '');
  return [`${short}${period}`, `${short}${period}规划`, `${place}${period}规划`, `${place}${period}规划纲要`];
}

/** Boxes have a list of their own. */
function outlineNode({ kind, numbering, title, children }: OutlineNode): ReferenceNode[] {
  if (kind === 'box') return [];
  const below = children.flatMap(outlineNode);
  return [{ kind, number: numbering?.value ?? null, title, ...(below.length > 0 && { children: below }) }];
}

/** A note below a table (1. 增速按可比价格计算) is no entry of the box. */
function referenceBox({ tables }: Plan, { numbering, title, entries }: OutlineNode): ReferenceBox {
  const notes = tables.flatMap((table) => table.notes);
  const own = entries.filter(
    ({ range }) => !notes.some((note) => range.start >= note.start && range.end <= note.end),
  );
  return {
    number: numbering?.value ?? null,
    title,
    entries: own.map((entry) => entry.title),
  };
}

const naming: ReadonlySet<ColumnRole> = new Set(['category', 'number', 'name', 'unit', 'attribute']);

/** Of tables about other matters (parks, towns, roads) only what they are: their rows are not those of indicators. */
function referenceTable(table: IndicatorTable): ReferenceTable {
  const { caption, box, role, baseYear, targetYear, columns, rows } = table;
  const ofValues = [...columns.keys()].filter((at) => !naming.has(columns[at]!.role));
  return {
    caption,
    box,
    role,
    baseYear,
    targetYear,
    columns: ofValues.map((at) => {
      const { role, label, year, of } = columns[at]!;
      return { role, label, year, ...(of && { of }) };
    }),
    rows: role === 'other' ? [] : rows.map((row) => referenceRow(row, ofValues)),
  };
}

function referenceRow(row: IndicatorRow, columns: readonly number[]): ReferenceRow {
  const { number, category, group, name, unit, attribute, damaged, values } = row;
  const printed = (at: number) => values.find(({ column }) => column === at)?.cell.text || null;
  return {
    number,
    category,
    group,
    name,
    unit,
    attribute,
    ...(damaged && { damaged }),
    values: columns.map(printed),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The formatter has the last word on how JSON looks. */
function formatted(path: string, plan: ReferencePlan): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: JSON.stringify(plan),
    encoding: 'utf8',
  });
}

/** Writes the file unless it is up to date, which it tells. */
function write(path: string, content: string): boolean {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return true;
  if (check) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return false;
}

function importFrom(folder: string): void {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const publication of publications) {
    const path = `server/library/plans/${publication.id}.json`;
    const text = texts.find((candidate) => sha256(candidate).startsWith(publication.hash));
    if (text === undefined) {
      console.error(`${publication.id}: no text with the SHA-256 ${publication.hash}… in ${folder}`);
      process.exitCode = 1;
      continue;
    }
    const current = write(path, formatted(path, referencePlan(publication, text)));
    if (check && !current) process.exitCode = 1;
    console.log(`${path}: ${current ? 'up to date' : check ? 'differs, run `npm run library`' : 'written'}`);
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const {
  values: { check },
  positionals: [given],
} = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });
const folder = given ? resolve(given) : join(root, '../shared/plans');
if (existsSync(folder)) importFrom(folder);
else
  console.log(
    `The texts of the reference plans are not at ${folder}; nothing was read, server/library/plans stays.`,
  );
