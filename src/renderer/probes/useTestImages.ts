import type { Tiles } from '@shared/compiler/probes/tiles';
import { useMemo } from 'react';
import { useRequest } from '../client/useRequest';
import { tilesOfImages } from '../tiles/tileGrid';
import { useRunDataset } from '../run/useRunDataset';

/** Test images of the data set that the run uses, by index, as tiles. */
export function useTestImages(indices: readonly number[]): {
  tiles?: Tiles;
  labels?: readonly number[];
  error?: string;
} {
  const dataset = useRunDataset();
  const { output, error } = useRequest(
    'datasets.images',
    indices.length > 0 ? { dataset, split: 'test', indices: [...indices] } : null,
  );
  const tiles = useMemo(() => (output ? tilesOfImages(output.shape, output.pixels) : undefined), [output]);
  return { tiles, labels: output?.labels, error };
}
