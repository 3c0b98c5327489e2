import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetloomDocument } from '@shared/document/schema';
import { losses } from '@shared/learning/losses';
import { optimizerDefinition } from '@shared/learning/optimizers';
import { schedules } from '@shared/learning/schedules';
import { formatBytes, formatCount, formatDuration, formatRate } from '../../format/units';
import { datasetName } from '../../data/datasetName';

export interface PlanContext {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
  readonly engine?: { readonly label: string; readonly device: string };
  /** Training images, where the data has been read. */
  readonly examples?: number;
  /** Images a second of the last run, where there was one. */
  readonly speed?: number;
}

/** What a run would do, one line each: data, loss, optimizer, epochs, engine, memory. */
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
