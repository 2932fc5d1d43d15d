import type { OutlineNode, Plan } from '../../model/plan.ts';
import { contains } from '../../text/range.ts';

/** What a part of a plan speaks of: what was, what is found at the start (环境), what shall be. */
export type Tense = 'past' | 'present' | 'future';

const review =
  /(?:主要|发展|显著|重大|历史性|决定性|重要|巨大)(?:成效|成就|成绩)|回顾|完成情况|执行情况|实施情况|发展历程|^(?:发展|现实|坚实)?基础|奠定.*基础|基础(?:[和与]|$)|[取获]得.*成[就效绩]/;
const goals =
  /指导思想|总体(?:要求|思路|目标)|基本原则|(?:发展|主要|远景|奋斗|预期)目标|战略(?:定位|导向|目标)|目标任务|重点(?:任务|工程)|主要指标/;

/** Reads the headings above an offset; what stands above 指导思想 is not yet about the coming years. */
export class Tenses {
  readonly #nodes: readonly OutlineNode[];
  readonly #goalsFrom: number;

  constructor({ nodes }: Plan) {
    this.#nodes = nodes;
    const first = nodes.find(({ title }) => goals.test(title) && !review.test(title));
    this.#goalsFrom = first?.range.start ?? Number.POSITIVE_INFINITY;
  }

  at(offset: number): Tense {
    for (let node = this.#innermost(offset); node; node = node.parent) {
      if (goals.test(node.title)) return 'future';
      if (review.test(node.title)) return 'past';
    }
    return offset >= this.#goalsFrom ? 'future' : 'present';
  }

  /** The heading that the offset is part of. */
  headingAt(offset: number): OutlineNode | null {
    const node = this.#innermost(offset);
    return node && contains(node.selectionRange, offset) ? node : null;
  }

  #innermost(offset: number): OutlineNode | null {
    let found: OutlineNode | null = null;
    for (const node of this.#nodes) {
      if (node.range.start > offset) break;
      if (contains(node.range, offset)) found = node;
    }
    return found;
  }
}
