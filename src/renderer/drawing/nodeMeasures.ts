import type { NetworkAnalysis, NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { formatBytes, formatCount, formatMacs } from '../format/units';

/** What cards can be coloured by, and what their bars then show. To add one, add an entry, and what it is called in `words`. */
export interface NodeMeasure {
  value(analysis: NodeAnalysis): number;
  format(value: number): string;
}

const measures = <const Entries extends Readonly<Record<string, NodeMeasure>>>(entries: Entries) => entries;

export const nodeMeasures = measures({
  parameters: {
    value: ({ parameters }) => parameters.trainable,
    format: formatCount,
  },
  macs: { value: ({ macs }) => macs, format: formatMacs },
  memory: {
    value: ({ trainingBytes }) => trainingBytes,
    format: formatBytes,
  },
});

export type MeasureName = keyof typeof nodeMeasures;
export const measureNames = Object.keys(nodeMeasures) as readonly MeasureName[];

const largest = new WeakMap<NetworkAnalysis, Map<MeasureName, number>>();

/** The largest value that a node of the drawing has of a measure. */
export function largestOf(analysis: NetworkAnalysis, name: MeasureName): number {
  let known = largest.get(analysis);
  if (!known) largest.set(analysis, (known = new Map()));
  let most = known.get(name);
  if (most === undefined) {
    most = 0;
    for (const node of analysis.nodes.values()) most = Math.max(most, nodeMeasures[name].value(node));
    known.set(name, most);
  }
  return most;
}

/** A node's value as a share of the largest, 0 to 1; 0 while its shapes are not known. */
export function shareOf(analysis: NetworkAnalysis, node: NodeAnalysis | undefined, name: MeasureName): number {
  const most = largestOf(analysis, name);
  return most && node?.state === 'ready' ? Math.min(1, nodeMeasures[name].value(node) / most) : 0;
}
