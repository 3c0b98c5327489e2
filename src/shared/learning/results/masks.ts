import { z } from 'zod';
import { sizeOf } from '../../tensor/shape';
import { channelsOf } from '../metrics/support/outputs';
import { answeredClass } from './answers';
import { defineResultView } from './definition';
import { PictureAccumulator, picturesSchema } from './pictures';

/** A class is one byte. */
const mostClasses = 256;

/** The class of each pixel, of some examples. The error of an example is the share of its pixels that are wrong, of those that count. */
export const masks = defineResultView({
  kind: 'masks',
  label: 'Masks',
  doc: 'The class of each pixel over the image, beside the true mask.',
  schema: picturesSchema.extend({ kind: z.literal('masks') }).strict(),
  ofExamples: true,
  supports: (output) =>
    output.targetKind === 'classes' && output.shape.length === 3 && channelsOf(output) <= mostClasses,
  begin: (output) => {
    const channels = channelsOf(output);
    const pixels = sizeOf(output.targetShape);
    const pictures = new PictureAccumulator(output.targetShape, 1, {
      error: ({ predictions, targets }, example) => {
        let [wrong, counted] = [0, 0];
        for (let at = example * pixels; at < (example + 1) * pixels; at++) {
          if (targets[at] === output.ignoreIndex) continue;
          counted += 1;
          if (answeredClass(predictions, at * channels, channels) !== targets[at]) wrong += 1;
        }
        return counted === 0 ? 0 : wrong / counted;
      },
      byte: ({ predictions }, example, place) =>
        answeredClass(predictions, (example * pixels + place) * channels, channels),
    });
    return { add: (batch) => pictures.add(batch), result: () => ({ kind: 'masks' as const, ...pictures.result() }) };
  },
});
