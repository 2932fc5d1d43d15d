import { importText, type Stated } from './import-text.ts';
import { INDEX_FORMAT, type ReferencePlan } from './reference-plan.ts';

/** A file of JSON as an author hands it in: what `guihua library show ID --format json` prints, perhaps with the text. */
export interface IndexFile {
  readonly json: string;
  readonly sha256: string;
  readonly source: string;
}

/**
 * The plan, or in Chinese why the file cannot be used. Where the file carries the text, the text is read anew: it is the truth, and
 * an index made of it by another version would miss what this one has learnt to read.
 */
export async function importIndex(file: IndexFile, stated: Stated = {}): Promise<ReferencePlan | string> {
  const data = parsed(file.json);
  if (data === undefined) return '不是 JSON，读不出参考规划的索引';
  // The validator takes long to load, and most projects name texts.
  const { readHead, readPlan } = await import('./plan-schema.ts');
  const head = readHead(data);
  if ('wrongAt' in head) return misshapen(head.wrongAt);
  const { text, id, title, place, period, shortNames, places } = head;
  if (text !== undefined) {
    const ofIndex: Stated = { id, title, place, period, shortNames, places };
    return importText({ text, sha256: file.sha256, source: file.source }, { ...ofIndex, ...stated });
  }
  if (head.format !== INDEX_FORMAT)
    return `索引由另一版本的 guihua 写成（格式 ${head.format}，现用 ${INDEX_FORMAT}），又不带全文，请改用规划的原文重新添加`;
  const plan = readPlan(data);
  return 'wrongAt' in plan ? misshapen(plan.wrongAt) : withStated(plan, stated);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function misshapen(at: string): string {
  return `不是参考规划的索引：${at ? `“${at}”` : '内容'}缺失或不合格式；可由 guihua library show --format json 得到索引，也可直接用规划的原文`;
}

function withStated(plan: ReferencePlan, { shortNames = [], ...stated }: Stated): ReferencePlan {
  return { ...plan, ...stated, shortNames: [...new Set([...plan.shortNames, ...shortNames])] };
}
