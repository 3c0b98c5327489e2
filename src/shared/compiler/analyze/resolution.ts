import type { NodeAnalysis } from './analysis';

/** The height and width of the image at a node's first output, `56×56`; nothing where that is no image, or not known. */
export function resolutionOf(node: Pick<NodeAnalysis, 'outputTypes'> | undefined): string | undefined {
  const type = node?.outputTypes[0];
  return type?.axes === 'image' ? type.shape.slice(0, -1).join('×') : undefined;
}
