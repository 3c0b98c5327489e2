import { measuredOutput, metricsOf } from '@shared/compiler/task/measured';
import type { Objective } from '@shared/compiler/task/task';
import type { Field } from '@shared/data/field';
import type { Accumulator, MeasuredOutput } from '@shared/learning/metrics/definition';
import { measureName } from '@shared/learning/metrics/names';
import { countedPositions } from '@shared/learning/metrics/support/counted';
import { supportedViews, type Result } from '@shared/learning/results';
import type { ResultAccumulator } from '@shared/learning/results/definition';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';

/** A pass over a split: its loss and its metrics by name, see `measureName`. */
export interface Measures {
  readonly loss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** The path that measures of an objective are named after: none where there is no other objective. */
export function outputName(objectives: readonly Pick<Objective, 'path'>[], number: number): string | undefined {
  return objectives.length > 1 ? objectives[number]!.path : undefined;
}

/** Adds up the metrics of one objective over a pass, and what views show of it where that is wanted. */
export class ObjectiveMetrics {
  private readonly accumulators: readonly (readonly [name: string, accumulator: Accumulator])[];
  private readonly gathered: readonly ResultAccumulator<Result>[];
  /** Those of `gathered` that are about whole examples. */
  private readonly ofExamples: ReadonlySet<ResultAccumulator<Result>>;
  private readonly measured: MeasuredOutput;
  private readonly scale: number;

  /**
   * @param output as its measures are named
   * @param shape of one prediction
   */
  constructor(objective: Objective<Field>, output: string | undefined, shape: Shape, withViews: boolean) {
    const measured = measuredOutput(objective, shape);
    this.measured = measured;
    const views = withViews ? supportedViews(measured) : [];
    this.gathered = views.map((view) => view.begin(measured));
    this.ofExamples = new Set(this.gathered.filter((_, place) => views[place]!.ofExamples));
    // Images come as bytes, and are compared from 0 to 1.
    this.scale = objective.field.kind === 'image' ? 1 / 255 : 1;
    this.accumulators = metricsOf(objective, shape).map((metric) => [
      measureName(output, metric.kind),
      metric.begin(measured),
    ]);
  }

  /**
   * @param predictions [batch, …], of which the first `count` count
   * @param targets the field's values of those examples, as the data have them
   */
  add(predictions: TensorData, targets: TensorData, count: number): void {
    const size = sizeOf(predictions.shape.slice(1));
    const targetSize = targets.data.length / targets.shape[0]!;
    const counted = targets.data.subarray(0, count * targetSize);
    const batch = {
      count,
      predictions: predictions.data.subarray(0, count * size),
      targets: this.scale === 1 ? counted : Float32Array.from(counted, (value) => value * this.scale),
    };
    const positions = this.measured.ignoreIndex === undefined ? batch : countedPositions(batch, this.measured);
    for (const [, accumulator] of this.accumulators) accumulator.add(positions);
    for (const each of this.gathered) each.add(this.ofExamples.has(each) ? batch : positions);
  }

  values(): Record<string, number> {
    return Object.fromEntries(this.accumulators.map(([name, accumulator]) => [name, accumulator.value()]));
  }

  /** What the views show, in their order. */
  views(): Result[] {
    return this.gathered.map((each) => each.result());
  }
}

/** Adds up the metrics of every objective over a pass. */
export class MeasuredObjectives {
  private readonly measured: (ObjectiveMetrics | undefined)[] = [];

  constructor(
    private readonly objectives: readonly Objective<Field>[],
    private readonly withViews = false,
  ) {}

  /** @param predictions by objective, [batch, …], of which the first `count` count */
  add(
    predictions: readonly TensorData[],
    { targets, count }: { readonly targets: readonly TensorData[]; readonly count: number },
  ): void {
    for (const [number, objective] of this.objectives.entries()) {
      const shape = predictions[number]!.shape.slice(1);
      const output = outputName(this.objectives, number);
      const metrics = (this.measured[number] ??= new ObjectiveMetrics(objective, output, shape, this.withViews));
      metrics.add(predictions[number]!, targets[number]!, count);
    }
  }

  /** By name, see `measureName`. */
  values(): Record<string, number> {
    return Object.assign({}, ...this.measured.map((metrics) => metrics?.values())) as Record<string, number>;
  }

  /** What the views of an objective show. */
  views(number: number): Result[] {
    return this.measured[number]?.views() ?? [];
  }
}
