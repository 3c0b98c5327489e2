import type { Shape } from '../../tensor/shape';
import type { Network, NetworkNode } from '../network';

/**
 * Where a flattened image may stay in the engine's own order of elements. An entry for each node that carries such a
 * vector (the flattening block, elementwise blocks after it) and for each dense block that reads it: the image's
 * canonical shape, H×W×C. A dense block in here has its kernel's rows permuted at the border instead of a transpose in
 * every step. That works only where nothing else reads the vector; otherwise the flattening block is absent and gives
 * channels-last order.
 */
export function flattenOrigin(network: Network): ReadonlyMap<string, Shape> {
  const readers = new Map<string, NetworkNode[]>();
  for (const node of network.nodes)
    for (const { path } of node.sources) readers.set(path, [...(readers.get(path) ?? []), node]);
  const vectors: FlattenedVector[] = [];
  for (const node of network.nodes) {
    const image = node.context.inputs[0];
    if (!node.block.flattens || image?.axes !== 'image') continue;
    const carriers = carriersOf(node, readers);
    if (carriers) vectors.push({ image: image.shape, carriers });
  }
  return originsOf(vectors, kernelReaders(network));
}

interface FlattenedVector {
  readonly image: Shape;
  /** Paths. */
  readonly carriers: readonly string[];
}

/** The dense blocks that read each kernel which several use. */
function kernelReaders({ nodes }: Network): string[][] {
  const readers = new Map<string, string[]>();
  for (const { path, weights, weightsPath } of nodes)
    if (weights.some(({ role }) => role === 'denseKernel'))
      readers.set(weightsPath, [...(readers.get(weightsPath) ?? []), path]);
  return [...readers.values()].filter(({ length }) => length > 1);
}

/** Rows of a kernel have one order: where its readers read different images, all of them get channels-last order. */
function originsOf(vectors: readonly FlattenedVector[], shared: readonly string[][]): Map<string, Shape> {
  const origins = new Map<string, Shape>();
  for (const { image, carriers } of vectors) for (const path of carriers) origins.set(path, image);
  const unequal = shared.filter(([first, ...others]) =>
    others.some((path) => origins.get(path)?.join() !== origins.get(first!)?.join()),
  );
  if (!unequal.length) return origins;
  const refused = new Set(unequal.flat());
  return originsOf(
    vectors.filter(({ carriers }) => !carriers.some((path) => refused.has(path))),
    shared,
  );
}

/** The paths that the vector passes through up to the dense blocks; nothing where somebody else reads it. */
function carriersOf(node: NetworkNode, readers: ReadonlyMap<string, readonly NetworkNode[]>): string[] | undefined {
  const paths = [node.path];
  const next = readers.get(node.path) ?? [];
  if (next.length === 0) return undefined;
  for (const reader of next) {
    if (reader.weights.some((weight) => weight.role === 'denseKernel')) paths.push(reader.path);
    else {
      const passesOn = reader.block.elementwise && reader.sources.length === 1 && reader.weights.length === 0;
      const further = passesOn ? carriersOf(reader, readers) : undefined;
      if (!further) return undefined;
      paths.push(...further);
    }
  }
  return paths;
}
