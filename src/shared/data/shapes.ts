import { createRandom, type Random } from '../tensor/random';
import type { Dataset } from './dataset';
import { labelledImages, type LabelledImages } from './labelledImages';

/** Options of the generated shapes dataset. */
export interface ShapesOptions {
  /** Height and width of the images, pixels. */
  readonly size: number;
  readonly channels: 1 | 3;
  readonly train: number;
  readonly test: number;
}

/** Whether a point lies inside, in coordinates in which the shape fills about [−1, 1]². */
type Inside = (x: number, y: number) => boolean;

const kinds: Readonly<Record<string, Inside>> = {
  circle: (x, y) => x * x + y * y < 0.9,
  square: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.8,
  triangle: (x, y) => y < 0.8 && y > -0.9 && Math.abs(x) < ((y + 0.9) / 1.7) * 0.95,
  cross: (x, y) => Math.min(Math.abs(x), Math.abs(y)) < 0.28 && Math.max(Math.abs(x), Math.abs(y)) < 0.95,
  ring: (x, y) => x * x + y * y < 0.95 && x * x + y * y > 0.4,
  stripes: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.9 && Math.floor((y + 0.9) / 0.36) % 2 === 0,
};

/** The names of its classes. */
export const shapeClasses: readonly string[] = Object.keys(kinds);

/** A generated dataset of shapes, for use without files: equal options give equal images. */
export function shapesDataset(options: ShapesOptions): Dataset {
  const { size, channels } = options;
  return labelledImages('Shapes', [size, size, channels], shapeClasses, {
    train: drawSplit(options, options.train, 'train'),
    test: drawSplit(options, options.test, 'test'),
  });
}

function drawSplit({ size, channels }: ShapesOptions, count: number, stream: string): LabelledImages {
  const random = createRandom(size, `shapes ${channels} ${stream}`);
  const drawers = Object.values(kinds);
  const pixels = new Uint8Array(count * size * size * channels);
  const labels = new Uint8Array(count);
  const image = size * size * channels;
  for (let index = 0; index < count; index++) {
    const label = index % drawers.length;
    labels[index] = label;
    drawImage(pixels.subarray(index * image, (index + 1) * image), size, channels, drawers[label]!, random);
  }
  return { count, pixels, labels };
}

function drawImage(target: Uint8Array, size: number, channels: number, inside: Inside, random: Random): void {
  const radius = size * (0.22 + 0.18 * random.uniform());
  const centreX = radius + (size - 2 * radius) * random.uniform();
  const centreY = radius + (size - 2 * radius) * random.uniform();
  const turn = (random.uniform() - 0.5) * 0.5;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const ink = Array.from({ length: channels }, () => 140 + random.integer(116));
  const paper = Array.from({ length: channels }, () => random.integer(60));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5 - centreX) / radius;
      const y = (row + 0.5 - centreY) / radius;
      const colours = inside(x * cosine + y * sine, y * cosine - x * sine) ? ink : paper;
      for (let channel = 0; channel < channels; channel++) {
        target[(row * size + column) * channels + channel] = Math.min(255, colours[channel]! + random.integer(30));
      }
    }
  }
}
