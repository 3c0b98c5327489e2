import { labelledFields } from '../../../data/labelledImages';
import { quote } from '../values';
import type { DataForm } from './dataForm';
import type { TrainingPlan } from './plan';

/** What the examples are called that epochs are looked at by. */
export const lookedAt = ({ validation }: Pick<TrainingPlan, 'validation'>): 'validation' | 'test' =>
  validation ? 'validation' : 'test';

/** Whether the script sets validation examples apart itself. */
export const isSetApart = ({ validation }: Pick<TrainingPlan, 'validation'>, { givesValidation = false }: DataForm) =>
  validation !== undefined && !givesValidation;

/** `set_apart(examples)`, where the script sets validation examples apart: data that it loads itself have a class each. */
export function setApartLines(plan: TrainingPlan, data: DataForm): string[] {
  if (!isSetApart(plan, data)) return [];
  return [
    'def set_apart(examples: dict[str, np.ndarray]) -> list[dict[str, np.ndarray]]:',
    '    """Training and validation examples: of each class the same share. Netloom draws others."""',
    '    random = np.random.default_rng(SEED)',
    `    classes = examples[${quote(labelledFields.label)}]`,
    '    chosen = np.zeros(len(classes), bool)',
    '    for each in np.unique(classes):',
    '        places = random.permutation(np.flatnonzero(classes == each))',
    '        chosen[places[: int(VALIDATION * len(places) + 0.5)]] = True',
    '    return [{name: values[part] for name, values in examples.items()} for part in (~chosen, chosen)]',
  ];
}
