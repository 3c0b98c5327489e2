import type { Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { placesOf, writeView, type ImageViews } from '@shared/data/imageViews';
import type { Columns } from '@shared/data/reader';
import { sizeOf } from '@shared/tensor/shape';
import { Refusal } from './refusal';

/** A test set of which each image is there in several versions, one after another. */
export interface ViewedData {
  readonly data: OpenedData;
  /** Versions of each image. */
  readonly count: number;
}

/** Throws a `Refusal` where the network does not classify images, so that moving them changes what is right. */
export function viewedData(opened: OpenedData, { feeds, objectives }: Task<Field>, views: ImageViews): ViewedData {
  const [feed, ...otherFeeds] = feeds;
  if (feed?.field.kind !== 'image' || otherFeeds.length > 0)
    throw new Refusal(
      `Crops and moved images need a network with one Input, an image; this one takes ${feeds.map(({ field }) => field.kind).join(', ')}.`,
    );
  const other = objectives.find(({ field }) => field.kind !== 'class' && field.kind !== 'classes');
  if (other)
    throw new Refusal(
      `Crops and moved images are for classes of whole images: ${other.path} is compared with ${other.field.name} (${other.field.kind}), which would have to move along.`,
    );
  const { name, shape } = feed.field;
  const places = placesOf(views, shape[0]!, shape[1]!);
  const count = places.length;
  const size = sizeOf(shape);
  const versions = (columns: Columns, numbers: readonly number[]): Columns => {
    const image = columns[name];
    if (!image) return columns;
    const data = new Uint8Array(image.data.length);
    numbers.forEach((number, at) => {
      const [start, end] = [at * size, (at + 1) * size];
      writeView(
        places[number % count]!,
        image.data.subarray(start, end) as Uint8Array,
        data.subarray(start, end),
        shape,
      );
    });
    return { ...columns, [name]: { shape: image.shape, data } };
  };
  const { tables: _all, ...rest } = opened;
  return {
    count,
    data: {
      ...rest,
      counts: { ...opened.counts, test: opened.counts.test * count },
      read: async (split, indices, fields) => {
        if (split !== 'test') return opened.read(split, indices, fields);
        const numbers = Array.from(indices);
        const examples = numbers.map((number) => Math.floor(number / count));
        return versions(await opened.read('test', examples, fields), numbers);
      },
    },
  };
}
