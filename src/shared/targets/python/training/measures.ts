import { describeMeasure } from '../../../learning/metrics/describe';
import { measureName, parseMeasureName } from '../../../learning/metrics/names';
import { formatNumber, quote } from '../values';
import { metricFunctions, metricValue } from './metrics';
import type { ScriptObjective } from './objective';
import type { TrainingPlan } from './plan';
import { indented } from './script';

/** What is measured of an Output's predictions beside the loss. */
interface Measure {
  /** `accuracy`; of one of several Outputs `output/accuracy`. */
  readonly name: string;
  readonly objective: ScriptObjective;
  /** Of `predictions` and `targets`. */
  readonly value: string;
}

/** In the order of the Outputs. */
export function measuresOf({ objectives }: Pick<TrainingPlan, 'objectives'>): Measure[] {
  return objectives.flatMap((objective) =>
    objective.measures.map((kind) => ({
      name: measureName(objectives.length > 1 ? objective.path : undefined, kind),
      ...{ objective, value: metricValue(kind, objective.measured) },
    })),
  );
}

/** The functions of metrics, and `measures_of(predictions, examples)`; nothing where only the loss is measured. */
export function measuresLines(plan: TrainingPlan): string[][] {
  const measures = measuresOf(plan);
  if (measures.length === 0) return [];
  const kinds = plan.objectives.flatMap((objective) => objective.measures);
  const values = measures.map(({ value }) => value);
  const isSingle = plan.objectives.length === 1;
  return [
    ...metricFunctions(kinds, values),
    [
      `def measures_of(${isSingle ? 'predictions: np.ndarray' : 'all_predictions: list'}, examples: dict) -> dict[str, float]:`,
      '    """Metrics over all examples."""',
      ...(isSingle ? [] : ['    measures = {}']),
      ...indented(
        plan.objectives.flatMap((objective, index) => {
          const own = measures.filter((measure) => measure.objective === objective);
          if (own.length === 0) return [];
          const { field, ignoreIndex } = objective;
          const target = constantTarget(objective, 'predictions') ?? `examples[${quote(field.name)}]`;
          return [
            ...(isSingle ? [] : [`predictions = all_predictions[${index}]`]),
            `targets = ${field.kind === 'image' ? `${target} / 255` : target}`,
            ...(ignoreIndex === undefined
              ? []
              : [`predictions, targets = (each[targets != ${ignoreIndex}] for each in (predictions, targets))`]),
            ...(isSingle
              ? ['return {', ...own.map(({ name, value }) => `    ${quote(name)}: float(${value}),`), '}']
              : own.map(({ name, value }) => `measures[${quote(name)}] = float(${value})`)),
          ];
        }),
      ),
      ...(isSingle ? [] : ['    return measures']),
    ],
  ];
}

/** NumPy's form of a target that is the same for all examples. @param output an array of the shape that the Output gives */
function constantTarget({ computed, targetKind }: ScriptObjective, output: string): string | undefined {
  if (!computed || !('constant' in computed)) return undefined;
  const value = formatNumber(computed.constant);
  return targetKind === 'classes' ? `np.full(${output}.shape[:-1], ${value})` : `np.full_like(${output}, ${value})`;
}

/** What a recipe watches, among what is measured. @param watch `loss`, or the kind of a metric */
export function watchedMeasure(
  plan: TrainingPlan,
  watch: string,
): { readonly name: string; readonly isLower: boolean } {
  if (watch === 'loss') return { name: 'loss', isLower: true };
  const found = measuresOf(plan).find(({ name }) => name === watch || parseMeasureName(name).kind === watch);
  return { name: found?.name ?? 'loss', isLower: describeMeasure(watch).better === 'down' };
}
