import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from 'vscode';

const mimeType = 'application/vnd.code.tree.guihua.outline';

/** Gets the ids of what is dragged, and what it is dropped on if anything. */
export type Drop = (ids: readonly string[], target: string | undefined) => Promise<void>;

/** Moves sections by dragging their headings. */
export class OutlineDragAndDrop implements TreeDragAndDropController<string> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];

  constructor(private readonly drop: Drop) {}

  handleDrag(ids: readonly string[], transfer: DataTransfer): void {
    transfer.set(mimeType, new DataTransferItem([...ids]));
  }

  async handleDrop(target: string | undefined, transfer: DataTransfer): Promise<void> {
    const ids: unknown = transfer.get(mimeType)?.value;
    if (Array.isArray(ids)) await this.drop(ids, target);
  }
}
