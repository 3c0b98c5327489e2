import type { MeasuredBatch, MeasuredOutput } from '../definition';
import { channelsOf } from './outputs';

/**
 * A batch without the positions whose class is ignored: those that are left lie one after another, and their order is the same.
 * `index` of an example is lost, so what is shown of whole examples takes the whole batch.
 */
export function countedPositions(batch: MeasuredBatch, output: MeasuredOutput): MeasuredBatch {
  const { ignoreIndex } = output;
  const { predictions, targets, count } = batch;
  const channels = channelsOf(output);
  const places: number[] = [];
  for (let at = 0; at < targets.length; at++) if (targets[at] !== ignoreIndex) places.push(at);
  if (places.length === targets.length) return batch;
  const kept = new Float32Array(places.length * channels);
  for (const [at, place] of places.entries())
    for (let each = 0; each < channels; each++) kept[at * channels + each] = predictions[place * channels + each]!;
  return { count, predictions: kept, targets: Int32Array.from(places, (place) => targets[place]!) };
}
