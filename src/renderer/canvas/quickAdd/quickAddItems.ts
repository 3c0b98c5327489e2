import { blockLibrary } from '@shared/blocks/library';
import { suggestBlocks } from '@shared/compiler/analyze';
import { readBlock } from '@shared/editing';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { Shape } from '@shared/tensor/shape';
import { drawingStore } from '../../drawing/drawingStore';
import type { QuickAdd } from '../../ui/uiStore';
import { viewOf } from '../../drawing/drawingView';
import { placeAfter } from './addBlock';

export interface QuickAddItem {
  readonly block: BlockDefinition;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The shape that would come out, where it is known before anything is typed. */
  readonly result?: Shape;
}

/** The blocks that a typed line may mean here, best fits first. */
export function quickAddItems(text: string, menu: QuickAdd): readonly QuickAddItem[] {
  const state = drawingStore.getState();
  const library = blockLibrary(state.document);
  const { scope, prefix } = viewOf(state);
  if (text.trim()) {
    // Typed text takes precedence over fit: a block that does not fit is added with its remedies.
    return readBlock(text, library).filter(({ block }) => block.type !== scope && joins(block, menu));
  }
  const place = menu.after === undefined ? undefined : placeAfter(menu.after);
  const from = menu.from ?? place?.from ?? place?.edge?.from;
  if (from) {
    const where = { analysis: state.analysis, scope, within: prefix.slice(0, -1) || undefined };
    return suggestBlocks(state.document, from, where).map(({ block, result }) => ({
      ...{ block, parameters: {} },
      ...(result && { result }),
    }));
  }
  return [...library.values()]
    .filter((block) => block.type !== scope && joins(block, menu))
    .map((block) => ({ block, parameters: {} }));
}

/** Whether a block has the port that the place asks for. */
function joins(block: BlockDefinition, { from, to }: QuickAdd): boolean {
  return (!from || block.inputs.length > 0) && (!to || block.outputs.length > 0);
}
