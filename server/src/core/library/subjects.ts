import data from '../../../library/subjects.json';
import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';

/** What five-year plans give chapters and sections of their own to: 交通, 能源, 乡村振兴. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** A title with one of these words treats the subject. */
  readonly keywords: readonly string[];
  /** What has one of the words but is about something else: 新能源汽车 is not 能源. */
  readonly except?: readonly string[];
}

/** In the order in which plans usually treat them. */
export const subjects: readonly Subject[] = data;

interface Reader {
  readonly subject: Subject;
  readonly keywords: RegExp;
  readonly except: RegExp | null;
}

let readers: readonly Reader[] | undefined;

/**
 * The subjects that a heading's title names, in the order of the list: several for 一体推进教育科技人才发展, none for 砥砺前行. Only words count; a
 * title that paraphrases its subject is not understood.
 */
export const subjectsOf: (title: string) => readonly Subject[] = remember((title) => {
  readers ??= subjects.map(toReader);
  const text = compact(title);
  return readers.filter((reader) => treats(text, reader)).map(({ subject }) => subject);
});

/** What is excepted is blotted out rather than forbidden: 发展能源和新能源汽车 is about 能源 after all. */
function treats(text: string, { keywords, except }: Reader): boolean {
  return keywords.test(text) && (except === null || keywords.test(text.replace(except, '，')));
}

function toReader(subject: Subject): Reader {
  const { keywords, except = [] } = subject;
  return {
    subject,
    keywords: new RegExp(keywords.join('|')),
    except: except.length > 0 ? new RegExp(except.join('|'), 'g') : null,
  };
}
