import { useMemo } from 'react';
import { valuesOf } from '@shared/data/columnBytes';
import type { Field } from '@shared/data/field';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { useRequest } from '../../client/useRequest';
import { useRunDataset } from '../../run/useRunDataset';

/** A field with its values of one example. */
export interface Sample {
  readonly field: Field;
  readonly values: TensorData['data'];
}

/** Fields of test examples of the data set that the run uses, in the order of the indices. */
export function useTestExamples(
  indices: readonly number[],
  names: readonly string[],
): { readonly examples?: readonly Readonly<Record<string, Sample>>[]; readonly error?: string } {
  const dataset = useRunDataset();
  const { output, error } = useRequest(
    'datasets.examples',
    indices.length > 0 ? { dataset, split: 'test', indices: [...indices], fields: [...names] } : null,
  );
  const examples = useMemo(() => {
    const columns = (output?.fields ?? []).flatMap((field) => {
      const column = valuesOf(field, output!.columns);
      return column ? [{ field, column, size: sizeOf(field.shape) }] : [];
    });
    return Array.from({ length: columns[0]?.column.shape[0] ?? 0 }, (_, index) =>
      Object.fromEntries(
        columns.map(({ field, column, size }) => [
          field.name,
          { field, values: column.data.subarray(index * size, (index + 1) * size) },
        ]),
      ),
    );
  }, [output]);
  return { ...(output && { examples }), ...(error !== undefined && { error }) };
}
