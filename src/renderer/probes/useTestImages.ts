import type { Tiles } from '@shared/compiler/probes/tiles';
import { useMemo } from 'react';
import type { RequestOutput } from '@shared/contract/contract';
import { valuesOf } from '@shared/data/columnBytes';
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
    'datasets.examples',
    indices.length > 0 ? { dataset, split: 'test', indices: [...indices] } : null,
  );
  const shown = useMemo(() => output && imagesAndLabels(output), [output]);
  return { ...shown, error };
}

/** The first field of images, and the first of classes. */
function imagesAndLabels({ fields, columns }: RequestOutput<'datasets.examples'>) {
  const [image, label] = (['image', 'class'] as const).map((kind) => fields.find((field) => field.kind === kind));
  const pixels = image && columns[image.name]?.bytes;
  const labels = label && valuesOf(label, columns);
  return {
    ...(image && pixels && { tiles: tilesOfImages(image.shape, pixels) }),
    ...(labels && { labels: [...labels.data] }),
  };
}
