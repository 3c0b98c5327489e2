import { z } from 'zod';
import type { Random } from '../../tensor/random';
import { generatedSides, wholeNumber } from './bounds';
import { defineGenerated, type Values } from './definition';
import { classField, imageField } from './fields';
import { outlineNames, outlines, type Inside } from './pictures/outlines';

/** One shape on each image; its outline is the class. */
export const shapes = defineGenerated({
  kind: 'shapes',
  label: 'Shapes',
  doc: 'One shape on each image: tell the six outlines apart.',
  settings: {
    size: wholeNumber(generatedSides.least, generatedSides.most).default(28),
    channels: z.union([z.literal(1), z.literal(3)]).default(1),
  },
  counts: { train: 2000, test: 500 },
  fields: ({ size, channels }) => ({ image: imageField(size, size, channels), label: classField(outlineNames) }),
  stream: ({ size, channels }) => ({ seed: size, name: `shapes ${channels}` }),
  draw:
    ({ size, channels }, random) =>
    (example, index) => {
      const label = index % outlineNames.length;
      example.label[0] = label;
      drawImage(example.image, size, channels, outlines[outlineNames[label]!], random);
    },
});

function drawImage(target: Values, size: number, channels: number, inside: Inside, random: Random): void {
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
