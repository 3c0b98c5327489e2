import type { TensorData } from '@shared/tensor/types';
import { MeasuredObjectives } from '../loop/measures';
import { finiteMetrics } from '../loop/metrics';
import type { EnsembleMember } from './ensemble';

const goOn = async () => 'go on' as const;

/**
 * Metrics of a network's answers to each image, averaged over its crops (Krizhevsky et al. 2012, section 6.1).
 * @param member its test set holds the crops of each image one after another
 * @param crops of each image
 */
export async function cropMetrics({ session, task }: EnsembleMember, crops: number): Promise<Record<string, number>> {
  const measured = new MeasuredObjectives(task.objectives);
  /** Of the image whose crops are being answered, by objective: the sum so far. */
  let sums: TensorData[] | undefined;
  let seen = 0;
  for await (const batch of session.evaluator('test').batches(goOn)) {
    if (batch === 'given up') break;
    for (let row = 0; row < batch.count; row++) {
      const rows = batch.predictions.map((each) => rowOf(each, row));
      if (sums) sums.forEach(({ data: sum }, number) => addTo(sum, rows[number]!.data));
      else sums = rows.map(({ shape, data: values }) => ({ shape, data: Float32Array.from(values) }));
      seen += 1;
      if (seen % crops > 0) continue;
      const means = sums.map(({ shape, data: sum }) => ({ shape, data: sum.map((value) => value / crops) }));
      measured.add(means, { count: 1, targets: batch.targets.map((each) => rowOf(each, row)) });
      sums = undefined;
    }
  }
  return finiteMetrics({ loss: 0, metrics: measured.values() }).metrics;
}

/** One row of a batch, as a batch of its own. */
function rowOf({ shape, data }: TensorData, row: number): TensorData {
  const size = data.length / shape[0]!;
  return { shape: [1, ...shape.slice(1)], data: data.subarray(row * size, (row + 1) * size) };
}

function addTo(sum: TensorData['data'], values: TensorData['data']): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += values[at]!;
}
