import type { ProgramInput } from '@shared/program/program';
import { formatShape, sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData, TensorType } from '@shared/tensor/types';

/** What was fed to an input. Throws where nothing was, or something of another size. */
export function fedValue(
  program: string,
  { name, value: { shape, dtype } }: ProgramInput,
  feeds: Readonly<Record<string, TensorData>>,
): TensorData {
  const fed = feeds[name];
  if (!fed)
    throw new Error(`Program ${program} needs the input "${name}", ${dtype} ${formatShape(shape)}; it was not fed.`);
  if (fed.data.length !== sizeOf(shape))
    throw new Error(
      `Program ${program} takes "${name}" as ${formatShape(shape)}; it was fed ${formatShape(fed.shape)}.`,
    );
  return fed;
}

/** What a map has under a name that was asked for. Throws where it has none, naming those it has. */
export function known<Entry>(entries: ReadonlyMap<string, Entry>, name: string, owner: string, what: string): Entry {
  const entry = entries.get(name);
  if (entry === undefined)
    throw new Error(`${owner} no ${what} "${name}"; there are ${[...entries.keys()].join(', ')}.`);
  return entry;
}

/** The data that an engine is to keep under this name. Throws where it was not handed over, or has another size. */
export function residentValue(name: string, { shape, dtype }: TensorType, tensors: NamedTensors): TensorData {
  const tensor = known(tensors, name, 'The data handed over has', 'tensor');
  if (tensor.data.length !== sizeOf(shape))
    throw new Error(`The programs keep "${name}" as ${dtype} ${formatShape(shape)}; got ${formatShape(tensor.shape)}.`);
  return tensor;
}
