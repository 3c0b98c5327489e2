import { blockDefinition } from '@shared/blocks/registry';
import type { PrimitiveBlock } from '@shared/blocks/definition';
import { resolveParameters } from '@shared/document/parameters/resolve';
import type { Network, NetworkNode } from '@shared/compiler/network';

export interface Layer {
  readonly block: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** `conv1`, made of the block and its place where absent. */
  readonly path?: string;
  /** Paths of the nodes that feed it; the layer before where absent. */
  readonly from?: readonly string[];
  /** Path of the node whose weights it uses. */
  readonly weightsOf?: string;
}

/** A network of primitive blocks, each fed by the one before unless it says otherwise. Throws where shapes do not fit. */
export function networkOf(layers: readonly Layer[]): Network {
  const nodes = new Map<string, NetworkNode>();
  let before: string | undefined;
  for (const [index, layer] of layers.entries()) {
    const path = layer.path ?? `${layer.block.toLowerCase()}${index}`;
    const block = blockDefinition(layer.block) as PrimitiveBlock;
    const { values: parameters, problems } = resolveParameters(block.parameters, layer.parameters ?? {});
    if (problems.length > 0) throw new Error(problems[0]!.message);
    const from = layer.from ?? (block.inputs.length > 0 ? [before!] : []);
    const sources = from.map((source) => ({ path: source, output: 0 }));
    const inputs = from.map((source) => nodes.get(source)!.context.outputs[0]!);
    const shaped = block.shape({ parameters, inputs, outputs: [] });
    if ('problems' in shaped) throw new Error(shaped.problems[0]!.message);
    const context = { parameters, inputs, outputs: shaped.outputs };
    const weights = block.weights?.(context) ?? [];
    const weightsPath = layer.weightsOf ?? path;
    nodes.set(path, { path, name: path, block, sources, context, weights, weightsPath });
    before = path;
  }
  return { nodes: [...nodes.values()] };
}
