import type { DatasetFacts } from '../data/facts';
import { classCount, type FieldFacts } from '../data/field';
import type { ExampleType } from '../tensor/exampleType';
import { formatShape, sameShape, type Shape } from '../tensor/shape';
import { outputFor, suits } from './task/target';
import { listing, say, stated, type Saying, type Statement } from '../messages/saying';

/** A mismatch between a drawing and its dataset, which prevents training. */
export type Misfit = Statement;

type About = Pick<DatasetFacts, 'name' | 'missing'>;

/**
 * Whether an Input takes the field that it gets.
 * @param path of the Input
 * @param drawn what it is drawn for
 */
export function inputMisfit(
  path: string,
  drawn: ExampleType,
  { name, kind, shape }: FieldFacts,
  data: About,
): Misfit | undefined {
  if (!shape) return undefined;
  const source = data.name ?? say('parts', 'dataset');
  if (!sameShape(shape, drawn.shape)) {
    const [given, expected] = [formatShape(shape), formatShape(drawn.shape)];
    return kind === 'image'
      ? stated('training', 'inputShape', source, given, path, expected)
      : stated('training', 'inputFieldShape', name, source, given, path, expected);
  }
  const isTokens = kind === 'tokens';
  if (isTokens === (drawn.dtype === 'int32')) return undefined;
  return stated('training', isTokens ? 'getsTokens' : 'getsNoTokens', name, source, path);
}

/** Whether an output can be compared with its target. */
export function outputMisfit(answer: Shape, field: FieldFacts, data: About): Misfit | undefined {
  if (suits(answer, field) !== false) return undefined;
  const wanted = outputFor(field)!;
  const classes = classCount(field);
  const found = formatShape(answer);
  if (field.kind !== 'class') {
    const source = data.name ?? say('parts', 'dataset');
    return stated('training', 'outputShape', formatShape(wanted), field.name, source, holds(field, classes), found);
  }
  const source = data.name ?? say('parts', 'datasetFirst');
  return data.missing?.length
    ? stated('training', 'outputLabels', classes!, source, classes! - 1, listing(data.missing), found)
    : stated('training', 'outputClasses', classes!, source, found);
}

/** `is a mask of 32×32 with 4 classes`, `has 3 values` */
function holds({ kind, shape = [] }: FieldFacts, classes: number | undefined): Saying {
  if (classes !== undefined)
    return shape.length > 0 ? say('parts', 'aMask', formatShape(shape), classes) : say('parts', 'ofClasses', classes);
  return kind === 'numbers' ? say('parts', 'ofValues', shape[0]!) : say('parts', 'ofShape', formatShape(shape));
}
