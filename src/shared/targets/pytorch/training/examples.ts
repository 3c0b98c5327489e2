import type { ScriptInput, TrainingPlan } from '../../python/training/plan';
import { measuredArguments } from '../../python/training/measure';
import { quote } from '../../python/values';

/** A field's values as the model takes them. */
function tensorOf({ field, type }: ScriptInput): string {
  const values = `examples[${quote(field.name)}]`;
  if (field.kind === 'image') return `prepare(${values}, mean, deviation, training)`;
  if (type.dtype === 'int32') return `torch.from_numpy(${values}).long()`;
  return `torch.from_numpy(${values}).float()${type.axes === 'image' ? '.permute(0, 3, 1, 2)' : ''}`;
}

/** `inputs_of(examples)`: one tensor for each Input. */
export function inputLines(plan: TrainingPlan): string[] {
  const tensors = plan.inputs.map(tensorOf);
  const training = plan.isStandardised ? ', training: bool = False' : '';
  return [
    `def inputs_of(examples: dict[str, np.ndarray]${measuredArguments(plan)}${training}) -> list[torch.Tensor]:`,
    '    """What the model takes, in the order of its inputs."""',
    ...(tensors.length === 1
      ? [`    return [${tensors[0]!}]`]
      : ['    return [', ...tensors.map((tensor) => `        ${tensor},`), '    ]']),
  ];
}

/** `targets_of(examples)`: what outputs are compared with, by field. */
export function targetLines({ objectives }: TrainingPlan): string[] {
  const compared = objectives.filter(({ computed }) => !computed);
  const fields = new Map(compared.map((objective) => [objective.field.name, objective]));
  const entries = [...fields].map(([name, { field, targetKind }]) => {
    const tensor = `torch.from_numpy(examples[${quote(name)}])`;
    if (targetKind === 'classes') return `        ${quote(name)}: ${tensor}.long(),`;
    return `        ${quote(name)}: ${tensor}.float()${field.kind === 'image' ? ' / 255' : ''},`;
  });
  return [
    'def targets_of(examples: dict[str, np.ndarray], device: torch.device) -> dict[str, torch.Tensor]:',
    '    """What outputs are compared with."""',
    '    targets = {',
    ...entries,
    '    }',
    '    return {name: values.to(device) for name, values in targets.items()}',
  ];
}
