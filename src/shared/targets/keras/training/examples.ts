import { measuredArguments } from '../../python/training/measure';
import type { ScriptInput, TrainingPlan } from '../../python/training/plan';
import { quote } from '../../python/values';
import { kerasLoss } from './losses';

/** A field's values as the model takes them. */
function arrayOf({ field, type }: ScriptInput): string {
  const values = `examples[${quote(field.name)}]`;
  if (field.kind === 'image') return `prepare(${values}, mean, deviation, training)`;
  return `${values}.astype("${type.dtype}")`;
}

/** One value as it is, several as a tuple. */
const gathered = (values: readonly string[]): string[] =>
  values.length === 1
    ? [`    return ${values[0]!}`]
    : ['    return (', ...values.map((value) => `        ${value},`), '    )'];

/** `inputs_of(examples)`: an array for each Input. */
export function inputLines(plan: TrainingPlan): string[] {
  const training = plan.isStandardised ? ', training: bool = False' : '';
  return [
    `def inputs_of(examples: dict[str, np.ndarray]${measuredArguments(plan)}${training}):`,
    '    """What the model takes, in the order of its inputs."""',
    ...gathered(plan.inputs.map(arrayOf)),
  ];
}

/** `targets_of(examples)`: an array for each Output. */
export function targetLines({ objectives }: TrainingPlan): string[] {
  return [
    'def targets_of(examples: dict[str, np.ndarray]):',
    '    """What the outputs are compared with, in their order."""',
    ...gathered(objectives.map((objective) => kerasLoss(objective).targets)),
  ];
}

/** `weights_of(examples, weights)`: what losses are multiplied by, for each Output. */
export function weightLines({ objectives }: TrainingPlan): string[] {
  return [
    'def weights_of(examples: dict[str, np.ndarray], weights: dict[str, np.ndarray]):',
    '    """What the losses of the outputs are multiplied by."""',
    ...gathered(
      objectives.map(({ path, field, classWeights, targetKind, ignoreIndex }) => {
        const target = `examples[${quote(field.name)}]`;
        if (!classWeights) return `np.ones(len(${target}), "float32")`;
        const weights = `weights[${quote(path)}]`;
        const numbers = ignoreIndex === undefined ? target : `np.where(${target} == ${ignoreIndex}, 0, ${target})`;
        return targetKind === 'classes' ? `${weights}[${numbers}]` : `np.broadcast_to(${weights}, ${target}.shape)`;
      }),
    ),
  ];
}
