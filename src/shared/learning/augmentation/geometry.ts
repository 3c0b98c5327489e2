import { z } from 'zod';
import { eitherWay, type GeometricAugmentation } from './definition';

const still = [0, 0] as const;

const directions = z.enum(['none', 'horizontal', 'vertical', 'both']).default('none');

export const flip: GeometricAugmentation<z.infer<typeof directions>> = {
  kind: 'geometric',
  setting: directions,
  label: 'flip',
  help: 'Mirrors each image with probability ½: horizontally, vertically, or each independently.',
  blends: false,
  draw: (direction, random) => {
    const side = (flipped: boolean) => (flipped && random.uniform() < 0.5 ? -1 : 1);
    const horizontal = side(direction !== 'vertical');
    return { linear: [horizontal, 0, 0, side(direction !== 'horizontal')], move: still };
  },
};

export const shift: GeometricAugmentation<number> = {
  kind: 'geometric',
  setting: z.number().int().min(0).max(64).default(0),
  label: 'shift, pixels',
  help: 'Shifts each image randomly by up to this many pixels, horizontally and vertically (pad and crop).',
  blends: false,
  draw: (most, random) => {
    const whole = () => random.integer(2 * most + 1) - most;
    return { linear: [1, 0, 0, 1], move: [whole(), whole()] };
  },
};

export const rotation: GeometricAugmentation<number> = {
  kind: 'geometric',
  setting: z.number().min(0).max(180).default(0),
  label: 'rotation, degrees',
  help: 'Rotates each image about its centre by up to this many degrees in either direction.',
  blends: true,
  draw: (most, random) => {
    const angle = (eitherWay(random, most) * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    return { linear: [cosine, sine, -sine, cosine], move: still };
  },
};

export const zoom: GeometricAugmentation<number> = {
  kind: 'geometric',
  setting: z.number().min(0).max(0.9).default(0),
  label: 'zoom',
  help: 'Randomly scales each image up or down by up to this fraction; 0.1 is 10 %.',
  blends: true,
  draw: (most, random) => {
    const scale = 1 / (1 + eitherWay(random, most));
    return { linear: [scale, 0, 0, scale], move: still };
  },
};
