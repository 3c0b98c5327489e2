import { z } from 'zod';
import { imageChannelAxis } from '../../program/ops/support/image';
import { vectorShape } from '../../program/ops/support/axes';
import { eitherWay, type PixelAugmentation, type PixelContext } from './definition';

/** How bright red, green and blue look (ITU-R BT.601); the weights that TensorFlow and torchvision make grey with. */
const luma = [0.2989, 0.587, 0.114];

export const brightness: PixelAugmentation<number> = {
  kind: 'pixels',
  stage: 'bytes',
  setting: z.number().min(0).max(1).default(0),
  label: 'brightness',
  help: 'Makes each image randomly lighter or darker, by up to this fraction of the full range.',
  numbers: 1,
  draw: (most, random) => [255 * eitherWay(random, most)],
  lower: ({ builder, images, number }) => builder.one('add', [images, number(0)]),
  apply: (image, _, [more]) => {
    for (let index = 0; index < image.length; index++) image[index]! += more!;
  },
};

/** Around the mean of each channel, as `tf.image.adjust_contrast` does it. */
export const contrast: PixelAugmentation<number> = {
  kind: 'pixels',
  stage: 'bytes',
  setting: z.number().min(0).max(1).default(0),
  label: 'contrast',
  help: 'Randomly raises or lowers contrast by up to this fraction; 0.3 means 0.7 to 1.3 times.',
  numbers: 1,
  draw: (most, random) => [1 + eitherWay(random, most)],
  lower: (context) => {
    const { builder, images } = context;
    const axes = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
    return towards(context, builder.one('reduceMean', [images], { axes, keepDims: true }));
  },
  apply: (image, [, , channels], [factor]) => {
    for (let channel = 0; channel < channels; channel++) {
      let sum = 0;
      for (let index = channel; index < image.length; index += channels) sum += image[index]!;
      const mean = (sum * channels) / image.length;
      for (let index = channel; index < image.length; index += channels)
        image[index] = mean + (image[index]! - mean) * factor!;
    }
  },
};

/** Between the image and its grey form, or beyond, as torchvision's `adjust_saturation` does it. */
export const saturation: PixelAugmentation<number> = {
  kind: 'pixels',
  stage: 'bytes',
  setting: z.number().min(0).max(1).default(0),
  label: 'saturation',
  help: 'Makes colours randomly stronger or greyer by up to this fraction. Only for images with three channels.',
  numbers: 1,
  draw: (most, random) => [1 + eitherWay(random, most)],
  suits: (channels) => channels === 3,
  lower: (context) => {
    const { builder, images } = context;
    const axis = imageChannelAxis(builder.layout);
    const weights = builder.one('constant', [], { values: luma, shape: vectorShape(4, axis, 3) });
    const weighted = builder.one('mul', [images, weights]);
    return towards(context, builder.one('reduceSum', [weighted], { axes: [axis], keepDims: true }));
  },
  apply: (image, _, [factor]) => {
    for (let index = 0; index < image.length; index += 3) {
      const grey = luma[0]! * image[index]! + luma[1]! * image[index + 1]! + luma[2]! * image[index + 2]!;
      for (let channel = index; channel < index + 3; channel++)
        image[channel] = grey + (image[channel]! - grey) * factor!;
    }
  },
};

/** middle + (image − middle) · factor */
function towards({ builder, images, number }: PixelContext, middle: PixelContext['images']) {
  const away = builder.one('mul', [builder.one('sub', [images, middle]), number(0)]);
  return builder.one('add', [middle, away]);
}
