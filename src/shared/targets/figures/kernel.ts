import { drawnBlock } from '../../compiler/expand/repetition';
import type { Window } from '../../tensor/window';
import type { PlacedVolume } from './placed';
import { extentOf, pointOnSide, type Point } from './solid';
import type { FigureSource } from './source';

/** The window of a layer on the side of the volume that it reads, and where its lines meet: one position of the next. */
export interface KernelMark {
  readonly corners: readonly Point[];
  readonly tip: Point;
}

/** Largest share of a side that a window takes. */
const mostShare = 0.8;
/** Where on the side it lies, of the room that is left. */
const across = 0.4;
const down = 0.3;

/** The window with which a volume's layer slides over the image of another; nothing where it doesn't. */
export function kernelMark(source: FigureSource, volume: PlacedVolume, next: PlacedVolume): KernelMark | undefined {
  const isInRow = volume.bounds.left < next.bounds.left;
  if (volume.type?.axes !== 'image' || !isInRow) return undefined;
  const kernel = windowOf(source, next.id)?.kernel;
  if (!kernel || Math.max(...kernel) < 2) return undefined;
  const [height, width] = volume.type.shape as readonly [number, number];
  const share = (axis: 0 | 1, size: number) => Math.min(mostShare, extentOf(kernel[axis]) / extentOf(size));
  const [tall, wide] = [share(0, height), share(1, width)];
  const [left, top] = [(1 - wide) * across, (1 - tall) * down];
  const front = volume.fronts.at(-1)!;
  const corners = [
    [left, top],
    [left + wide, top],
    [left + wide, top + tall],
    [left, top + tall],
  ] as const;
  const { x, y } = next.fronts[0]!;
  return {
    corners: corners.map(([right, lower]) => pointOnSide(volume.solid, front, right, lower)),
    tip: { x, y: y + 0.4 * next.solid.height },
  };
}

/** The sliding window of a node, or of what it repeats. */
function windowOf({ graph, library, scope, analysisOf }: FigureSource, id: string): Window | undefined {
  const node = graph.nodes.find((each) => each.id === id);
  const known = node && library.get(node.block);
  const analysis = analysisOf(id);
  if (!node || known?.kind !== 'primitive' || analysis?.state !== 'ready') return undefined;
  const { values } = drawnBlock(node, known, scope);
  const window = known.window?.({
    ...{ parameters: values, inputs: analysis.inputTypes, outputs: analysis.outputTypes },
  });
  return typeof window === 'object' && 'kernel' in window ? window : undefined;
}
