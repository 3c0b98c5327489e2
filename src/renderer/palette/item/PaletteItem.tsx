import { useRef } from 'react';
import { Tooltip } from 'radix-ui';
import type { BlockDefinition } from '@shared/blocks/definition';
import { serializeBlock, type BlockFile } from '@shared/document/blockFile';
import { addBlock, placeAfter } from '../../canvas/quickAdd/addBlock';
import { BlockIcon } from '../../icons/BlockIcon';
import { blockDrag, definitionDrag } from '../../canvas/quickAdd/blockDrag';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { useBlockDoc } from '../../words/blockDoc';

interface PaletteItemProps {
  readonly block: BlockDefinition;
  /** Of a block from outside the drawing. */
  readonly definition?: BlockFile;
}

/** One block: drag it, or press Enter, double-click or tap to add it after what is selected. */
export function PaletteItem({ block, definition }: PaletteItemProps) {
  const doc = useBlockDoc(block);
  // A finger can't drag it, since it scrolls the list.
  const isFinger = useRef(false);
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className="palette-item"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(blockDrag, block.type);
            if (definition) event.dataTransfer.setData(definitionDrag, serializeBlock(definition));
            event.dataTransfer.effectAllowed = 'copy';
          }}
          onPointerDown={({ pointerType }) => (isFinger.current = pointerType === 'touch')}
          onClick={() => isFinger.current && add(block, definition)}
          onDoubleClick={() => !isFinger.current && add(block, definition)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.stopPropagation();
            add(block, definition);
          }}
        >
          <BlockIcon block={block} />
          <span className="palette-name">{block.type}</span>
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" side="right" sideOffset={6}>
          {doc} {block.source && <em>({block.source})</em>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** After the selected block where it can be joined to it, else in the middle of the view. */
function add(block: BlockDefinition, definition: BlockFile | undefined): void {
  const state = drawingStore.getState();
  const view = viewOf(state);
  if (view.readOnly) return;
  const after = state.selection.find((id) => view.nodes.has(id));
  const place = after === undefined || block.inputs.length === 0 ? {} : placeAfter(after);
  const planned = { block: block.type, ...(definition && { definition }) };
  addBlock(planned, block.outputs.length === 0 ? { ...place, edge: undefined } : place);
}
