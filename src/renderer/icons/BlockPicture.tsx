import { isBuiltIn } from '@shared/blocks/library';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { BlockType } from '@shared/blocks/registry';
import { blockIcons, ownIcon, type BlockIcon } from './blockIcons';

/** A picture of a block, 16 pixels wide, in the colour of its text. */
export function BlockPicture({ block }: { readonly block: BlockDefinition }) {
  const { lines, filled } = iconOf(block);
  return (
    <svg className="block-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {filled && <path d={filled} fill="currentColor" />}
      {lines && (
        <path
          d={lines}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}

function iconOf(block: BlockDefinition): BlockIcon {
  // A block of one's own may be called like a built-in one.
  return isBuiltIn(block) ? blockIcons[block.type as BlockType] : ownIcon;
}
