import type { Dataset, Split } from './dataset';
import { shapes } from './generated/shapes';
import type { Table } from './table';

/** Options of the generated shapes dataset. */
export type ShapesOptions = Parameters<typeof shapes.generate>[0];

/** The generated shapes as images with one label each: equal options give equal images. */
export function shapesDataset(options: ShapesOptions): Dataset {
  const { fields, train, test } = shapes.generate(options);
  const classes = fields.find(({ name }) => name === 'label')!.classes!;
  const shape = [options.size, options.size, options.channels] as const;
  return { name: shapes.label, shape, classes, train: asSplit(train), test: asSplit(test) };
}

function asSplit({ count, columns }: Table): Split {
  return { count, pixels: columns['image']!.data as Uint8Array, labels: columns['label']!.data as Uint8Array };
}
