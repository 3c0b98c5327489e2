import type { NetworkAnalysis } from '@shared/compile/network';
import type { DatasetReference, NetloomDocument } from '@shared/document/schema';
import { losses } from '@shared/losses';
import { optimizerDefinition } from '@shared/optimizers';
import { schedules } from '@shared/schedules';
import { formatBytes, formatCount, formatDuration, formatRate } from '../../format/units';

const named: {
  readonly [Kind in DatasetReference['kind']]: (dataset: Extract<DatasetReference, { kind: Kind }>) => string;
} = {
  mnist: () => 'MNIST',
  shapes: ({ size, channels }) => `Shapes ${size}×${size}×${channels}`,
  idx: ({ name }) => name,
};

export function datasetName(dataset: DatasetReference): string {
  return (named[dataset.kind] as (dataset: DatasetReference) => string)(dataset);
}

/** How many things at most are named as missing: the first ones, and that there are more. */
const NAMED_OBSTACLES = 3;

/** What keeps the drawing from being trained, in words; empty when nothing does. */
export function obstaclesOf(document: NetloomDocument, analysis: NetworkAnalysis): readonly string[] {
  if (analysis.trainable) return [];
  if (document.nodes.length === 0) return ['Draw a network first: drag blocks from the palette, from Input to Output.'];
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  const told = errors
    .slice(0, NAMED_OBSTACLES)
    .map(({ path, message }) => (path ? `${nameOf(document, path)}: ${message}` : message));
  const waiting = [...analysis.nodes.values()].filter(({ state }) => state === 'waiting');
  if (told.length === 0 && waiting.length > 0) {
    told.push(
      `Connect ${waiting
        .slice(0, NAMED_OBSTACLES)
        .map(({ path }) => nameOf(document, path))
        .join(', ')}.`,
    );
  }
  if (told.length === 0) told.push('Connect Input to Output with at least one block between them.');
  const more = errors.length - NAMED_OBSTACLES;
  return more > 0 ? [...told, `And ${formatCount(more)} more under Problems.`] : told;
}

function nameOf(document: NetloomDocument, path: string): string {
  const [id, ...inner] = path.split('/');
  const node = document.nodes.find((candidate) => candidate.id === id);
  return [node?.name ?? id, ...inner].join('/');
}

export interface PlanContext {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
  readonly engine?: { readonly label: string; readonly device: string };
  /** Training images, where the data has been read. */
  readonly examples?: number;
  /** Images a second of the last run, where there was one. */
  readonly speed?: number;
}

/** What a run would do, a line a matter: data, loss, optimizer, epochs, engine, memory. */
export function planLines({ document, analysis, engine, examples, speed }: PlanContext): readonly string[] {
  const { dataset, loss, optimizer, schedule, epochs, batch } = document.recipe;
  const { parameterBytes, trainingBytes } = analysis.totals;
  return [
    `${datasetName(dataset)}, batch ${formatCount(batch)}`,
    losses[loss].label,
    `${optimizerDefinition(optimizer).label}, learning rate ${formatRate(optimizer.learningRate)}, ${schedules[schedule.kind].label.toLowerCase()}`,
    `${formatCount(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    ...(engine ? [`${engine.label} · ${engine.device}`] : []),
    `about ${formatBytes(parameterBytes + trainingBytes)} of tensors`,
    ...(examples && speed ? [`about ${formatDuration((epochs * examples) / speed)} at the last run’s speed`] : []),
  ];
}
