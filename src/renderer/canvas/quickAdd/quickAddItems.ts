import { blockLibrary } from '@shared/blocks/library';
import { suggestBlocks } from '@shared/compiler/analyze';
import type { BlockFile } from '@shared/document/blockFile';
import { readBlock } from '@shared/editing';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { Shape } from '@shared/tensor/shape';
import type { OwnBlock } from '../../client/libraryStore';
import { drawingStore } from '../../drawing/drawingStore';
import type { QuickAdd } from '../../ui/uiStore';
import { viewOf } from '../../drawing/drawingView';
import { placeAfter } from './addBlock';
import { withLibrary } from './withLibrary';

export interface QuickAddItem {
  readonly block: BlockDefinition;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The shape that would come out, where it is known before anything is typed. */
  readonly result?: Shape;
  /** Of a block of the user's library that the drawing does not have yet. */
  readonly definition?: BlockFile;
}

/**
 * The blocks that a typed line may mean here, best fits first: built-in ones, the drawing's own and those of the user's library.
 */
export function quickAddItems(text: string, menu: QuickAdd, own: readonly OwnBlock[]): readonly QuickAddItem[] {
  const state = drawingStore.getState();
  const { document, added, inner } = withLibrary(state.document, own);
  const { scope, prefix } = viewOf(state);
  const fits = ({ block }: QuickAddItem) => block.type !== scope && !inner.has(block.type) && joins(block, menu);
  const withDefinition = (item: QuickAddItem): QuickAddItem => {
    const definition = added.get(item.block.type);
    return definition ? { ...item, definition } : item;
  };
  const place = menu.after === undefined ? undefined : placeAfter(menu.after);
  const from = menu.from ?? place?.from ?? place?.edge?.from;
  // Typed text takes precedence over fit: a block that does not fit is added with its remedies.
  if (text.trim() || !from)
    return readBlock(text, blockLibrary(document))
      .map(({ block, parameters }) => ({ block, parameters }))
      .filter(fits)
      .map(withDefinition);
  const where = { analysis: state.analysis, scope, within: prefix.slice(0, -1) || undefined };
  return suggestBlocks(document, from, where)
    .map(({ block, result }) => ({ block, parameters: {}, ...(result && { result }) }))
    .filter(({ block }) => !inner.has(block.type))
    .map(withDefinition);
}

/** Whether a block has the port that the place asks for. */
function joins(block: BlockDefinition, { from, to }: QuickAdd): boolean {
  return (!from || block.inputs.length > 0) && (!to || block.outputs.length > 0);
}
