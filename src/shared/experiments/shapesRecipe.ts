import { outlineNames } from '../data/generated/pictures/outlines';
import type { Recipe } from '../document/schema';
import type { Layer } from './chainDrawing';

/** Classes of the generated shapes. */
export const shapeClasses = outlineNames.length;

/** Coloured shapes, in size and channels like the images of CIFAR-10. */
export function shapesInColour(size: number, train: number, test: number): Recipe['dataset'] {
  return { kind: 'shapes', size, channels: 3, train, test };
}

export function colourInput(size: number): Layer {
  return ['input', 'Input', { shape: [size, size, 3] }];
}
