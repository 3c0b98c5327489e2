import { z } from 'zod';
import { createRandom } from '../../tensor/random';
import { sizeOf } from '../../tensor/shape';
import type { MeasuredBatch, MeasuredOutput } from '../metrics/definition';
import { Determination } from '../metrics/support/determination';
import { defineResultView, type ResultAccumulator } from './definition';

const mostOutputs = 12;
const mostPoints = 500;

const values = z.array(z.number()).max(mostPoints);

const outputSchema = z
  .object({
    /** 1 − Σ error² / Σ (target − mean)² over all examples; null where all targets are equal. */
    r2: z.number().nullable(),
    /** The smallest and the largest prediction − target over all examples; null where none is finite. */
    residuals: z.object({ least: z.number(), most: z.number() }).strict().nullable(),
    /** Of a random sample of the examples, one a point. */
    truth: values,
    predicted: values,
  })
  .strict();

const schema = z.object({ kind: z.literal('predictedTrue'), outputs: z.array(outputSchema).max(mostOutputs) }).strict();

export type PredictedTrue = z.infer<typeof schema>;

/** Predictions against targets, one picture a value of the output. */
export const predictedTrue = defineResultView({
  kind: 'predictedTrue',
  label: 'Predicted against true',
  doc: 'Every answer against its target: right ones lie on the diagonal.',
  schema,
  supports: ({ targetKind, shape }) => targetKind === 'values' && sizeOf(shape) <= mostOutputs,
  begin: (output) => new PredictedTrueAccumulator(output),
});

class PredictedTrueAccumulator implements ResultAccumulator<PredictedTrue> {
  private readonly determination: Determination;
  private readonly size: number;
  /** Examples that were seen. */
  private seen = 0;
  /** Equal passes show equal points. */
  private readonly random = createRandom(1, 'predicted against true');
  private readonly sample: { readonly truth: number[]; readonly predicted: number[] }[] = [];
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  constructor(output: MeasuredOutput) {
    this.determination = new Determination(output);
    this.size = sizeOf(output.shape);
    this.least = new Float64Array(this.size).fill(Infinity);
    this.most = new Float64Array(this.size).fill(-Infinity);
  }

  add(batch: MeasuredBatch): void {
    this.determination.add(batch);
    for (let example = 0; example < batch.count; example++) this.addExample(batch, example * this.size);
  }

  result(): PredictedTrue {
    const r2 = this.determination.values();
    const outputs = r2.map((each, value) => {
      const [least, most] = [this.least[value]!, this.most[value]!];
      const points = this.sample
        .map(({ truth, predicted }) => ({ truth: truth[value]!, predicted: predicted[value]! }))
        .filter(({ truth, predicted }) => Number.isFinite(predicted - truth));
      return {
        r2: Number.isFinite(each) ? each : null,
        residuals: least <= most ? { least, most } : null,
        truth: points.map(({ truth }) => truth),
        predicted: points.map(({ predicted }) => predicted),
      };
    });
    return { kind: 'predictedTrue', outputs };
  }

  private addExample({ predictions, targets }: MeasuredBatch, first: number): void {
    for (let value = 0; value < this.size; value++) {
      const residual = predictions[first + value]! - targets[first + value]!;
      if (!Number.isFinite(residual)) continue;
      if (residual < this.least[value]!) this.least[value] = residual;
      if (residual > this.most[value]!) this.most[value] = residual;
    }
    // Vitter's reservoir: each example has the same chance to be in the sample, however many there are.
    const kept = Math.floor(mostPoints / this.size);
    this.seen += 1;
    const place = this.seen <= kept ? this.seen - 1 : Math.floor(this.random.uniform() * this.seen);
    if (place >= kept) return;
    const of = (from: ArrayLike<number>) => Array.from({ length: this.size }, (_, value) => from[first + value]!);
    this.sample[place] = { truth: of(targets), predicted: of(predictions) };
  }
}
