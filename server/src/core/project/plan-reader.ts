import type { PlanEntry } from '../config/settings.ts';
import { importIndex } from '../library/import-index.ts';
import { importText, type Stated } from '../library/import-text.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import type { PlanFiles, TextFile } from './plan-files.ts';

/** A plan as it was read for an entry; its id is not yet held against those of other plans. */
export interface ReadPlan {
  readonly plan: ReferencePlan;
  readonly stated: Stated;
  /** As the author knows it: 参考/长沙十五五.txt. */
  readonly file: string;
  /** The id comes from the author or an index and is not to be changed. */
  readonly fixedId: boolean;
}

export interface EntryProblem {
  readonly message: string;
  /** `warning` where a plan came of the entry all the same. */
  readonly severity: 'error' | 'warning';
}

export interface ReadEntry {
  readonly plans: readonly ReadPlan[];
  readonly problems: readonly EntryProblem[];
  /** What to watch: the file or folder that the entry names; null where it leads nowhere. */
  readonly uri: string | null;
}

interface KnownFile {
  readonly stamp: string;
  readonly read: ReadPlan | string;
}

const isIndex = /\.json$/i;

/** Reads the plans that entries name; a file that has not changed is not read again. Never throws for what is in a file. */
export class PlanReader {
  readonly #files: PlanFiles;
  #known = new Map<string, KnownFile>();
  /** Those asked for since the last `prune`. */
  #used = new Map<string, KnownFile>();

  constructor(files: PlanFiles) {
    this.#files = files;
  }

  /** Paths of the entry start at the folder. */
  async read({ file, stated }: PlanEntry, folder: string | null): Promise<ReadEntry> {
    const uri = this.#files.locate(folder, file);
    if (uri === null) return failed(null, `找不到参考规划“${file}”`);
    const looked = await this.#files.look(uri);
    if (looked === null) return failed(uri, `找不到参考规划“${file}”：文件不存在`);
    if (looked.is === 'folder') return this.#readFolder(uri, file, looked.texts, stated);
    const read = await this.#readFile({ uri, stamp: looked.stamp }, file, stated);
    return typeof read === 'string'
      ? failed(uri, `参考规划“${file}”未能采用：${read}`)
      : { plans: [read], problems: [], uri };
  }

  /** Forgets plans that nothing names any more. */
  prune(): void {
    this.#known = this.#used;
    this.#used = new Map();
  }

  async #readFolder(
    uri: string,
    folder: string,
    texts: readonly TextFile[],
    stated: Stated,
  ): Promise<ReadEntry> {
    if (texts.length === 0) return failed(uri, `文件夹“${folder}”中没有规划的全文（.txt、.md）`);
    // A title or place holds for one plan, places perhaps for all of them.
    const { places, ...ofOne } = stated;
    const plans: ReadPlan[] = [];
    const refused: string[] = [];
    for (const text of texts) {
      const name = this.#files.pathFrom(uri.replace(/\/?$/, '/'), text.uri);
      const read = await this.#readFile(
        text,
        `${folder.replace(/[\\/]$/, '')}/${name}`,
        places ? { places } : {},
      );
      if (typeof read === 'string') refused.push(`${name}（${read}）`);
      else plans.push(read);
    }
    if (plans.length === 0) return failed(uri, `文件夹“${folder}”中没有能用的规划：${refused.join('；')}`);
    const messages = [
      ...(refused.length > 0
        ? [`文件夹“${folder}”中有 ${refused.length} 个文件未采用：${refused.join('；')}`]
        : []),
      ...Object.keys(ofOne).map((key) => `“${folder}”是文件夹，${key} 只能写给单个文件，不起作用`),
    ];
    return {
      plans,
      problems: messages.map((message) => ({ message: `${message}。`, severity: 'warning' })),
      uri,
    };
  }

  async #readFile({ uri, stamp }: TextFile, source: string, stated: Stated): Promise<ReadPlan | string> {
    const key = JSON.stringify([uri, source, stated]);
    const before = this.#known.get(key);
    const known = before?.stamp === stamp ? before : { stamp, read: await this.#import(uri, source, stated) };
    this.#known.set(key, known);
    this.#used.set(key, known);
    return known.read;
  }

  async #import(uri: string, source: string, stated: Stated): Promise<ReadPlan | string> {
    const content = await this.#files.read(uri);
    if (typeof content === 'string') return content;
    const { text, sha256 } = content;
    const plan = isIndex.test(uri)
      ? await importIndex({ json: text, sha256, source }, stated)
      : importText({ text, sha256, source }, stated);
    if (typeof plan === 'string') return plan;
    return { plan, stated, file: source, fixedId: stated.id !== undefined || isIndex.test(uri) };
  }
}

function failed(uri: string | null, message: string): ReadEntry {
  return { plans: [], problems: [{ message: `${message}。`, severity: 'error' }], uri };
}
