import type { Random } from '../../tensor/random';
import { wholeNumber } from './bounds';
import { defineGenerated, type Values } from './definition';
import { imageField, numbersField } from './fields';
import { noiseFor, toByte } from './pictures/scene';

/** A road from the driver's seat, and how far to turn the wheel: −1 is left, 1 is right. */
export const road = defineGenerated({
  kind: 'road',
  label: 'Steering on a road',
  doc: 'A road seen from the driver’s seat: give the steering angle, from −1 (left) to 1 (right).',
  settings: {
    /** Height; images are twice as wide. */
    size: wholeNumber(16, 96).default(32),
  },
  counts: { train: 3000, test: 500 },
  fields: ({ size }) => ({ image: imageField(size, 2 * size, 3), steering: numbersField(1) }),
  draw: ({ size }, random) => {
    const addNoise = noiseFor(6 * size * size, random);
    return ({ image, steering }) => {
      // Where the road lies beneath the car, and how it bends: both ask for steering, the bend for more.
      const offset = 2 * random.uniform() - 1;
      const bend = 2 * random.uniform() - 1;
      steering[0] = 0.3 * offset + 0.7 * bend;
      drawRoad(image, size, offset, bend, random);
      addNoise(image, 3 + 9 * random.uniform());
    };
  },
});

function drawRoad(image: Values, height: number, offset: number, bend: number, random: Random): void {
  const width = 2 * height;
  const about = (colour: readonly number[], spread: number) =>
    colour.map((value) => value + spread * (2 * random.uniform() - 1));
  const light = 0.6 + 0.5 * random.uniform();
  const [sky, grass, asphalt] = [
    about([140, 180, 225], 30),
    about([80, 130, 60], 35),
    about([95, 95, 100], 20),
  ] as const;
  const paint = [225, 225, 215];
  const horizon = Math.round(height * (0.25 + 0.15 * random.uniform()));
  const phase = random.uniform();
  const dashed = random.integer(2) === 0;
  const shadows = Array.from({ length: random.integer(3) }, () => [random.uniform(), random.uniform() * 0.15] as const);
  for (let row = 0; row < height; row++) {
    // 1 at the bottom, 0 at the horizon.
    const near = (row + 0.5 - horizon) / (height - horizon);
    const far = 1 - near;
    const centre = width * (0.5 + 0.2 * offset * near + 0.32 * bend * far * far);
    const half = width * (0.02 + 0.27 * near);
    const line = Math.max(0.6, 0.07 * half);
    const inDash = !dashed || (2 / (near + 0.15) + phase) % 1 < 0.55;
    const dark = shadows.some(([place, depth]) => Math.abs(near - place) < depth / 2) ? 0.6 : 1;
    for (let column = 0; column < width; column++) {
      const across = Math.abs(column + 0.5 - centre);
      const marked = (inDash && across < line / 2) || Math.abs(across - 0.88 * half) < line / 2;
      const colour = near < 0 ? sky : across > half ? grass : marked ? paint : asphalt;
      const shade = light * (across > half ? 1 : dark);
      const at = 3 * (row * width + column);
      for (let channel = 0; channel < 3; channel++) image[at + channel] = toByte(colour[channel]! * shade);
    }
  }
}
