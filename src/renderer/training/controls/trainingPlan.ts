import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { EngineReport } from '@shared/contract/engines';
import type { NetloomDocument } from '@shared/document/schema';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { formatBytes, formatCount, formatDuration, formatRate } from '../../format/units';
import { expectedMemory, expectedSpeed, workOf, type Measured } from './estimate';
import { engineOnDevice } from '../../engines/engineOnDevice';
import { datasetName } from '../../data/datasetName';
import { wordsOf } from '../../words/currentWords';
import { learningWords } from '../../words/english/learning';
import { trainingWords } from '../../words/english/training';

export interface PlanContext {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
  readonly engine?: Pick<EngineReport, 'label' | 'device'>;
  /** The data set, where it has been read. */
  readonly data?: { readonly counts: { readonly train: number }; readonly bytesInMemory: number };
  /** The last run on this engine, where there was one, with the name of its drawing. */
  readonly measured?: Measured & { readonly name: string };
}

/** What a run would do, one line each: data, loss, optimizer, epochs, engine, memory. */
export function planLines({ document, analysis, engine, data, measured }: PlanContext): readonly string[] {
  const { dataset, optimizer, schedule, epochs, batch } = document.recipe;
  const work = workOf(analysis, data);
  const { plan } = wordsOf(trainingWords);
  const { loss: losses, optimizer: optimizers, schedule: schedules } = wordsOf(learningWords);
  const seconds = data && measured && (epochs * data.counts.train) / expectedSpeed(work, measured);
  return [
    plan.data(datasetName(dataset), formatCount(batch)),
    [...new Set(taskOf(document, analysis).objectives.map(({ loss }) => losses[loss.kind].label))].join(', '),
    plan.optimizer(
      optimizers[optimizer.kind].label,
      formatRate(optimizer.learningRate),
      schedules[schedule.kind].label,
    ),
    plan.epochs(epochs),
    ...(engine ? [engineOnDevice(engine)] : []),
    plan.memory(formatBytes(expectedMemory(work, measured)), formatBytes(work.tensorBytes)),
    ...(seconds ? [plan.time(formatDuration(seconds), measured.name)] : []),
  ];
}
