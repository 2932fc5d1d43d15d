import type { Outline } from '../outline/outlines.ts';
import type { Place, StructureChange, StructureResponse } from '../protocol.ts';

/** A response that changes something. */
export type StructureEdit = StructureResponse & { readonly edit: NonNullable<StructureResponse['edit']> };

/** One change of the structure, as far as editor, author and server take part in it. */
export interface Steps {
  /** The outline of the text as it stands now. */
  outline(): Promise<Outline | undefined>;
  /** What to change, seen the outline; nothing where the author thinks better of it. */
  choose(outline: Outline): Promise<StructureChange | undefined>;
  ask(change: StructureChange): Promise<StructureResponse | undefined>;
  /** False where it was not applied, or is only shown yet. */
  apply(response: StructureEdit): Promise<boolean>;
  /** The cursor goes there, and the outline shows it. */
  show(focus: Place): Promise<void>;
  /** Tells what could not be kept. */
  warn(response: StructureEdit): void;
  /** Why nothing was changed; `null`: there was nothing to change. */
  tell(reason: string | null): void;
}

/**
 * Changes of the structure, one after the other: each sees the outline as the one before has left it, so that Alt+Shift+Down pressed three
 * times moves a chapter by three.
 */
export class StructureChanges {
  private last: Promise<void> = Promise.resolve();

  run(steps: Steps): Promise<void> {
    const next = this.last.then(() => change(steps));
    this.last = next.catch(() => {});
    return next;
  }
}

async function change(steps: Steps): Promise<void> {
  const outline = await steps.outline();
  const wanted = outline && (await steps.choose(outline));
  const response = wanted && (await steps.ask(wanted));
  if (!response) return;
  const { edit, refused, warnings, focus } = response;
  if (!edit) {
    steps.tell(refused);
    return;
  }
  const changing = { ...response, edit };
  if (!(await steps.apply(changing))) return;
  if (focus) await steps.show(focus);
  if (warnings.length > 0) steps.warn(changing);
}
