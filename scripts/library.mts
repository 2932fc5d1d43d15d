// Reads the reference plans with the product's own parser and writes what they say as data, one file a plan: outline, boxes and
// tables, but none of their sentences. `npm run library [folder]`; `--check` writes nothing and fails where a file differs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importPlan } from '../server/src/core/library/import-plan.ts';
import type { ReferencePlan } from '../server/src/core/library/reference-plan.ts';
import { parsePlan } from '../server/src/core/parse.ts';
import { indexPassages } from '../server/src/core/passages/index-passages.ts';
import { createSource } from '../server/src/core/text/source.ts';

interface Publication {
  readonly id: string;
  readonly place: string;
  /** Official, as a reference to the plan has to quote it. */
  readonly title: string;
  /** First digits of the text's SHA-256. */
  readonly hash: string;
  readonly source: string;
  /** Counties, districts and cities of their rank, as the administrative division of the period has them. */
  readonly places: readonly string[];
}

const fourteenth = '国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要';

const publications: readonly Publication[] = [
  {
    id: 'yiyang-14',
    place: '益阳市',
    title: `益阳市${fourteenth}`,
    hash: '217371b2',
    source: '公开发布的纲要全文，扫描件识别稿',
    places: ['资阳区', '赫山区', '南县', '桃江县', '安化县', '沅江市', '大通湖区'],
  },
  {
    id: 'yueyang-14',
    place: '岳阳市',
    title: `岳阳市${fourteenth}`,
    hash: '04e5911b',
    source: '公开发布的纲要全文，由 Word 文档转换',
    places: [
      '岳阳楼区',
      '云溪区',
      '君山区',
      '岳阳县',
      '华容县',
      '湘阴县',
      '平江县',
      '汨罗市',
      '临湘市',
      '屈原管理区',
    ],
  },
  {
    id: 'yongzhou-14',
    place: '永州市',
    title: `永州市${fourteenth}`,
    hash: '83055dfc',
    source: '公开发布的纲要全文，扫描件识别稿',
    places: [
      '零陵区',
      '冷水滩区',
      '祁阳市',
      '东安县',
      '双牌县',
      '道县',
      '江永县',
      '宁远县',
      '蓝山县',
      '新田县',
      '江华瑶族自治县',
      '江华县',
      '回龙圩管理区',
      '金洞管理区',
    ],
  },
  {
    id: 'hengyang-14',
    place: '衡阳市',
    title: `衡阳市${fourteenth}`,
    hash: '7c1e47c2',
    source: '公开发布的纲要全文，网页转载稿，表格已缺失',
    places: [
      '珠晖区',
      '雁峰区',
      '石鼓区',
      '蒸湘区',
      '南岳区',
      '衡阳县',
      '衡南县',
      '衡山县',
      '衡东县',
      '祁东县',
      '耒阳市',
      '常宁市',
    ],
  },
];

function referencePlan({ hash: _, ...publication }: Publication, text: string): ReferencePlan {
  const plan = parsePlan(createSource(text));
  if (!plan.period) throw new Error(`${publication.id}: the text does not say which period it is for`);
  return importPlan(plan, { ...publication, sha256: sha256(text) }, plan.period);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The formatter has the last word on how JSON looks. */
function formatted(path: string, data: object): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: JSON.stringify(data),
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

function update(path: string, data: object): void {
  const current = write(path, formatted(path, data));
  if (check && !current) process.exitCode = 1;
  console.log(`${path}: ${current ? 'up to date' : check ? 'differs, run `npm run library`' : 'written'}`);
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
    const plan = referencePlan(publication, text);
    update(path, plan);
    update(`server/library/passages/${publication.id}.json`, indexPassages(plan, text));
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
