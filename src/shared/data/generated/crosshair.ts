import type { Random } from '../../tensor/random';
import { defineGenerated, type Values } from './definition';
import { digitSide } from './digits';
import { imageField } from './fields';
import { digitNames } from './pictures/digitStrokes';
import { drawDigit } from './pictures/drawDigit';
import { noiseFor } from './pictures/scene';

/** Digits behind a thin crosshair and noise, and the same digits without. */
export const crosshair = defineGenerated({
  kind: 'crosshair',
  label: 'Digits behind a crosshair',
  doc: 'Digits behind a thin crosshair and noise: give back the clean image.',
  settings: { size: digitSide },
  counts: { train: 3000, test: 500 },
  fields: ({ size }) => ({ noisy: imageField(size, size, 1), clean: imageField(size, size, 1) }),
  draw: ({ size }, random) => {
    const addNoise = noiseFor(size * size, random);
    return ({ noisy, clean }, index) => {
      drawDigit(clean, size, index % digitNames.length, random);
      noisy.set(clean);
      drawCrosshair(noisy, size, random);
      addNoise(noisy, 15 + 20 * random.uniform());
    };
  },
});

/** Two lines through a point near the middle and a circle around it, one pixel thick. */
function drawCrosshair(image: Values, size: number, random: Random): void {
  const place = () => Math.round(size * (0.3 + 0.4 * random.uniform()));
  const [x, y] = [place(), place()];
  const ink = 150 + random.integer(106);
  const put = (row: number, column: number) => {
    if (row >= 0 && row < size && column >= 0 && column < size) image[row * size + column] = ink;
  };
  for (let along = 0; along < size; along++) {
    put(y, along);
    put(along, x);
  }
  const radius = size * (0.15 + 0.15 * random.uniform());
  const steps = Math.ceil(8 * radius);
  for (let step = 0; step < steps; step++) {
    const angle = (2 * Math.PI * step) / steps;
    put(Math.round(y + radius * Math.sin(angle)), Math.round(x + radius * Math.cos(angle)));
  }
}
