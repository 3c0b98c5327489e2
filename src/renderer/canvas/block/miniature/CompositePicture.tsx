import type { CompositeBlock } from '@shared/blocks/definition';
import { blockLibrary } from '@shared/blocks/library';
import { leftOut } from '@shared/compiler/expand/leftOut';
import type { ExpressionScope } from '@shared/document/expression';
import { useDrawingStore } from '../../../drawing/drawingStore';
import { compositeRecipe } from './compositeRecipe';
import { Miniature } from './Miniature';
import { useMiniature } from './useMiniature';

interface CompositePictureProps {
  readonly path: string;
  readonly block: CompositeBlock;
  /** What expressions inside can use, in this use. */
  readonly scope: ExpressionScope;
}

/** As wide as a card is inside, canvas pixels. */
const width = 142;

/** The topology of a composite in small; of a large one its first blocks in words. */
export function CompositePicture({ path, block, scope }: CompositePictureProps) {
  const { scene, words } = useMiniature(block, scope, width);
  const library = useDrawingStore(({ document }) => blockLibrary(document));
  if (scene) return <Miniature path={path} scene={scene} words={words} />;
  return <p className="node-recipe">{compositeRecipe(block, leftOut(block.graph.nodes, library, scope))}</p>;
}
