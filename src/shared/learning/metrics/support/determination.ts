import { sizeOf } from '../../../tensor/shape';
import type { MeasuredBatch, MeasuredOutput } from '../definition';

/** R² of each value of an output, in one pass (Welford 1962): means do not cancel, whatever their size. */
export class Determination {
  private count = 0;
  private readonly means: Float64Array;
  private readonly spreads: Float64Array;
  private readonly errors: Float64Array;

  constructor({ shape }: MeasuredOutput) {
    const size = sizeOf(shape);
    [this.means, this.spreads, this.errors] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  }

  add({ count, predictions, targets }: MeasuredBatch): void {
    const { means, spreads, errors } = this;
    const size = means.length;
    for (let example = 0, at = 0; example < count; example++) {
      this.count += 1;
      for (let value = 0; value < size; value++, at++) {
        const target = targets[at]!;
        const before = target - means[value]!;
        means[value]! += before / this.count;
        spreads[value]! += before * (target - means[value]!);
        errors[value]! += (predictions[at]! - target) ** 2;
      }
    }
  }

  /** 1 − Σ error² / Σ (target − mean)² of each value; NaN where all targets are equal. */
  values(): number[] {
    return Array.from(this.spreads, (spread, value) => (spread > 0 ? 1 - this.errors[value]! / spread : Number.NaN));
  }
}
