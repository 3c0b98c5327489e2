import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetloomDocument } from '@shared/document/schema';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { lossDefinition } from '@shared/learning/losses';
import { optimizerDefinition } from '@shared/learning/optimizers';
import { schedules } from '@shared/learning/schedules';
import { formatBytes, formatCount, formatDuration, formatRate } from '../../format/units';
import { expectedMemory, expectedSpeed, workOf, type Measured } from './estimate';
import { datasetName } from '../../data/datasetName';

export interface PlanContext {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
  readonly engine?: { readonly label: string; readonly device: string };
  /** The data set, where it has been read. */
  readonly data?: { readonly counts: { readonly train: number }; readonly bytesInMemory: number };
  /** The last run on this engine, where there was one, with the name of its drawing. */
  readonly measured?: Measured & { readonly name: string };
}

/** What a run would do, one line each: data, loss, optimizer, epochs, engine, memory. */
export function planLines({ document, analysis, engine, data, measured }: PlanContext): readonly string[] {
  const { dataset, optimizer, schedule, epochs, batch } = document.recipe;
  const work = workOf(analysis, data);
  const seconds = data && measured && (epochs * data.counts.train) / expectedSpeed(work, measured);
  return [
    `${datasetName(dataset)}, batch ${formatCount(batch)}`,
    [...new Set(taskOf(document, analysis).objectives.map(({ loss }) => lossDefinition(loss).label))].join(', '),
    `${optimizerDefinition(optimizer).label}, learning rate ${formatRate(optimizer.learningRate)}, ${schedules[schedule.kind].label.toLowerCase()}`,
    `${formatCount(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    ...(engine ? [`${engine.label} · ${engine.device}`] : []),
    `about ${formatBytes(expectedMemory(work, measured))} of memory, ${formatBytes(work.tensorBytes)} of it tensors`,
    ...(seconds ? [`roughly ${formatDuration(seconds)}, by the speed of the run of “${measured.name}”`] : []),
  ];
}
