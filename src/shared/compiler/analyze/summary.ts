import type { NetworkAnalysis, ReceptiveField } from './analysis';
import { expand } from '../expand/expand';
import type { NetloomDocument } from '../../document/schema';
import type { Shape } from '../../tensor/shape';
import { analyze } from './analyzer';
import { analysisAt } from './paths';

/** The network as a table: a row a layer, composites opened, and totals. What `netloom summary --json` prints. */
export interface Summary {
  readonly parameters: { readonly trainable: number; readonly fixed: number };
  /** Multiply-accumulates for one example. */
  readonly macs: number;
  /** 2 · MACs */
  readonly flops: number;
  readonly layers: readonly SummaryLayer[];
}

export interface SummaryLayer {
  /** The node's path, `conv1` or `res1/conv1`. */
  readonly id: string;
  readonly block: string;
  /** Channels last, without the batch; `null` while it is not known. */
  readonly output: Shape | null;
  /** Trainable and non-trainable together. */
  readonly parameters: number;
  readonly macs: number;
  /** Pixels of the input; two numbers, vertical and horizontal, where they differ; `null` where there is none. */
  readonly receptiveField: number | readonly [number, number] | null;
}

export function summarise(document: NetloomDocument, analysis: NetworkAnalysis = analyze(document)): Summary {
  const layers = expand(document).all.flatMap((node): SummaryLayer[] => {
    const found = analysisAt(analysis, node.path);
    if (node.kind === 'composite' || node.kind === 'bypassed' || !found) return [];
    const { outputs, parameters, macs, receptiveField } = found;
    return [
      {
        id: node.path,
        block: node.node.block,
        output: outputs[0] ?? null,
        parameters: parameters.trainable + parameters.fixed,
        macs,
        receptiveField: pixels(receptiveField),
      },
    ];
  });
  const { parameters, macs } = analysis.totals;
  return { parameters, macs, flops: 2 * macs, layers };
}

function pixels(field: ReceptiveField | undefined): SummaryLayer['receptiveField'] {
  if (!field) return null;
  return field.size[0] === field.size[1] ? field.size[0] : field.size;
}
