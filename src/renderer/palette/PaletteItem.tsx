import { Tooltip } from 'radix-ui';
import type { BlockDefinition } from '@shared/blocks/definition';
import { addBlock, placeAfter } from '../canvas/quickAdd/addBlock';
import { categoryColour } from '../theme/categoryColour';
import { blockDrag } from '../canvas/quickAdd/blockDrag';
import { drawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';

/** One block: drag it, or press Enter or double-click to add it after what is selected. */
export function PaletteItem({ block }: { readonly block: BlockDefinition }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className="palette-item"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(blockDrag, block.type);
            event.dataTransfer.effectAllowed = 'copy';
          }}
          onDoubleClick={() => add(block)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.stopPropagation();
            add(block);
          }}
        >
          <span className="palette-dot" style={{ background: categoryColour(block.category) }} aria-hidden="true" />
          <span className="palette-name">{block.type}</span>
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" side="right" sideOffset={6}>
          {block.doc} {block.source && <em>({block.source})</em>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** After the selected block where it can be joined to it, else in the middle of the view. */
function add(block: BlockDefinition): void {
  const state = drawingStore.getState();
  const view = viewOf(state);
  if (view.readOnly) return;
  const after = state.selection.find((id) => view.nodes.has(id));
  const place = after === undefined || block.inputs.length === 0 ? {} : placeAfter(after);
  addBlock({ block: block.type }, block.outputs.length === 0 ? { ...place, edge: undefined } : place);
}
