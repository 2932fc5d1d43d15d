import data from '../../../library/typos.json';
import { type FoundWord, WordFinder } from '../text/word-finder.ts';
import { perWording } from '../text/wording.ts';

/** A word that is wrong wherever it stands, but for the neighbours that make other words of it. */
export interface Typo {
  /** 布署 */
  readonly wrong: string;
  /** 部署 */
  readonly right: string;
  /** Regular expression for what stands before where it is no error: 发 in 发布署名文章. */
  readonly notBefore?: string;
  /** The same for what stands behind: 机 in 按装机容量. */
  readonly notAfter?: string;
  /** Where one can look it up. */
  readonly source: string;
}

export const typos: readonly Typo[] = data;

/** A typo in a text. */
export interface FoundTypo {
  readonly start: number;
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
}

interface Reader {
  readonly typo: Typo;
  readonly before: RegExp | null;
  readonly behind: RegExp | null;
}

const readers = new Map(typos.map((typo) => [typo.wrong, toReader(typo)]));

function toReader(typo: Typo): Reader {
  return {
    typo,
    before: typo.notBefore ? new RegExp(`(?:${typo.notBefore})$`) : null,
    behind: typo.notAfter ? new RegExp(`^(?:${typo.notAfter})`) : null,
  };
}

const UNTIL = '截止';
const finder = new WordFinder([...readers.keys(), UNTIL]);
/** How far neighbours are looked at. */
const REACH = 14;

/** Words that may be typos, as their neighbours have it. */
export const suspectsIn = perWording((text): readonly FoundWord[] => finder.find(text));

/** The typo that a suspect is; null for 布署 in 发布署名文章. */
export function typoAt(text: string, { word, start }: FoundWord): FoundTypo | null {
  const end = start + word.length;
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const reader = readers.get(word);
  if (!reader) return isDated(before, behind) ? { start, wrong: word, right: '截至', reason } : null;
  if (reader.before?.test(before) || reader.behind?.test(behind)) return null;
  const { right, source } = reader.typo;
  return { start, wrong: word, right, reason: `见${source}` };
}

const reason = '“截至”是统计到某时为止，“截止”是到期停止';

/** 截止2025年底; not 报名截止2025年6月, 截止日期, 于2025年截止. */
function isDated(before: string, behind: string): boolean {
  return (
    /(?:^|[\n，。；：、（(“ 　])$/.test(before) &&
    /^到?\s?20\d\d\s?年\s?(?:\d{1,2}\s?月\s?)?(?:年?[底末初]|\d{1,2}\s?日)/.test(behind)
  );
}

/** A title as it should be written. */
export function withoutTypos(title: string): string {
  let [result, at] = ['', 0];
  for (const suspect of finder.find(title)) {
    const typo = typoAt(title, suspect);
    if (!typo) continue;
    result += title.slice(at, typo.start) + typo.right;
    at = typo.start + typo.wrong.length;
  }
  return result + title.slice(at);
}
