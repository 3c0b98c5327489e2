import { useMemo } from 'react';
import type { CompositeBlock } from '@shared/blocks/definition';
import { blockLibrary, type BlockLibrary } from '@shared/blocks/library';
import type { ExpressionScope } from '@shared/document/expression';
import { useDrawingStore } from '../../../drawing/drawingStore';
import { insideOfUse } from '@shared/targets/figures/inside/insideOfUse';
import { miniatureWords } from './miniatureWords';
import { mostParts, sceneOf, type Scene } from './scene';

export interface Miniature {
  /** Absent where more is inside than a card can show. */
  readonly scene?: Scene;
  readonly words: string;
}

/** Made once for a definition and what a use leaves out of it, however many nodes use it. */
const made = new WeakMap<CompositeBlock, { readonly library: BlockLibrary; readonly uses: Map<string, Miniature> }>();

/** The picture of a composite's inside as one use has it; the same object for uses that leave out the same. */
export function miniatureOf(
  block: CompositeBlock,
  library: BlockLibrary,
  values: ExpressionScope,
  width: number,
): Miniature {
  let known = made.get(block);
  if (known?.library !== library) made.set(block, (known = { library, uses: new Map() }));
  const inside = insideOfUse(block, library, values);
  const key = `${width}\n${inside.parts.map(({ id }) => id).join('\n')}`;
  let miniature = known.uses.get(key);
  if (!miniature) {
    const words = miniatureWords(inside);
    miniature = inside.parts.length > mostParts ? { words } : { scene: sceneOf(inside, width), words };
    known.uses.set(key, miniature);
  }
  return miniature;
}

/** @param values what expressions inside can use, in this use */
export function useMiniature(block: CompositeBlock, values: ExpressionScope, width: number): Miniature {
  const library = useDrawingStore(({ document }) => blockLibrary(document));
  return useMemo(() => miniatureOf(block, library, values, width), [block, library, values, width]);
}
