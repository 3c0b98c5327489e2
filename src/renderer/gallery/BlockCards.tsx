import { compositeDefinition } from '@shared/blocks/library';
import { addBlock } from '../canvas/quickAdd/addBlock';
import type { OwnBlock } from '../client/libraryStore';
import { showPage } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { CardGrid } from './CardGrid';
import { DrawingCard } from './DrawingCard';

/** The user's own blocks; opening one adds it to the drawing. */
export function BlockCards({ blocks }: { readonly blocks: readonly OwnBlock[] }) {
  const words = useWords(galleryWords);
  const items = blocks.map((own) => ({ id: own.file, own }));
  return (
    <CardGrid label={words.yourBlocks} items={items}>
      {({ own: { block } }, tabIndex) => {
        const composite = block.composites.find(({ type }) => type === block.block);
        const parts = composite?.graph.nodes.length ?? 0;
        return (
          <DrawingCard
            name={block.block}
            about={composite && compositeDefinition(composite).doc}
            counts={words.inside(words.countBlocks(parts))}
            tabIndex={tabIndex}
            onOpen={() => {
              showPage(undefined);
              addBlock({ block: block.block, definition: block }, {});
            }}
          />
        );
      }}
    </CardGrid>
  );
}
