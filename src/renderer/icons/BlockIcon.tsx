import type { BlockDefinition } from '@shared/blocks/definition';
import { categoryColour } from '../theme/categoryColour';
import { later } from '../widgets/later';
import './blockIcon.css';

const BlockPicture = later<{ readonly block: BlockDefinition }>(
  () => import('./BlockPicture').then((module) => module.BlockPicture),
  <span className="block-icon-dot" />,
);

/** A picture of what a block does, in the colour of its category; a dot until pictures are loaded. */
export function BlockIcon({ block }: { readonly block: BlockDefinition }) {
  return (
    <span className="block-icon-place" style={{ color: categoryColour(block.category) }} aria-hidden="true">
      <BlockPicture block={block} />
    </span>
  );
}
