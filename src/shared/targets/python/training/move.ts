import { classCount, type FieldFacts } from '../../../data/field';
import { quote } from '../values';
import type { TrainingPlan } from './plan';

/** `batch` after random moves, where several fields move together: an expression. */
export const movedBatch = ({ moved }: Pick<TrainingPlan, 'moved'>, batch: string): string =>
  moved.length > 0 ? `move(${batch})` : batch;

/** `move(examples)`, which calls `move_images`, where several fields move together. */
export function moveLines({ moved }: TrainingPlan): string[] {
  if (moved.length === 0) return [];
  const valuesOf = ({ name }: FieldFacts) => `examples[${quote(name)}]`;
  const isMask = ({ kind }: FieldFacts) => kind === 'mask';
  const pieceOf = ({ name }: FieldFacts) => `pieces[${quote(name)}]`;
  return [
    'def move(examples: dict[str, np.ndarray]) -> dict[str, np.ndarray]:',
    '    """Examples moved at random, all pixels of an example alike."""',
    '    parts = {',
    ...moved.map((field) =>
      isMask(field)
        ? `        ${quote(field.name)}: ${sharesOf(field, valuesOf(field))},`
        : `        ${quote(field.name)}: ${valuesOf(field)},`,
    ),
    '    }',
    '    moved = move_images(np.concatenate(list(parts.values()), -1).astype("float32"))',
    '    ends = np.cumsum([part.shape[-1] for part in parts.values()])[:-1]',
    '    pieces = dict(zip(parts, np.split(moved, ends, -1)))',
    ...(moved.some(isMask) ? ['    # Between classes the one with the largest share is taken.'] : []),
    '    return {',
    '        **examples,',
    ...moved.map(
      (field) => `        ${quote(field.name)}: ${isMask(field) ? numbersOf(field, pieceOf(field)) : pieceOf(field)},`,
    ),
    '    }',
  ];
}

const depthOf = (field: FieldFacts): number => Math.max(2, classCount(field) ?? 0);

/** Whether a mask has a number that is none of its classes. */
const hasOther = (field: FieldFacts): boolean => (field.ignoreIndex ?? 0) >= depthOf(field);

/** The share of each class at each pixel, 0 or 1. What is none of the classes is one more while it moves. */
function sharesOf(field: FieldFacts, values: string): string {
  const depth = depthOf(field);
  return hasOther(field) ? `np.eye(${depth + 1})[np.minimum(${values}, ${depth})]` : `np.eye(${depth})[${values}]`;
}

/** The class with the largest share. */
function numbersOf(field: FieldFacts, shares: string): string {
  const largest = `${shares}.argmax(-1)`;
  return hasOther(field) ? `np.append(np.arange(${depthOf(field)}), ${field.ignoreIndex!})[${largest}]` : largest;
}
