import { z } from 'zod';
import { sizeOf } from '../../tensor/shape';
import { channelsOf, isImage } from '../metrics/support/outputs';
import { imageByte } from './answers';
import { defineResultView } from './definition';
import { PictureAccumulator, picturesSchema } from './pictures';

/** Images as the network draws them, of some examples. The error of an example is the root of its mean squared error. */
export const images = defineResultView({
  kind: 'images',
  label: 'Images',
  doc: 'The image that was given, the one that was wanted, and the one that came out.',
  schema: picturesSchema.extend({ kind: z.literal('images') }).strict(),
  supports: isImage,
  begin: (output) => {
    const channels = channelsOf(output);
    const size = sizeOf(output.shape);
    const range = output.range!;
    const pictures = new PictureAccumulator(output.shape, channels === 3 ? 3 : 1, {
      error: ({ predictions, targets }, example) => {
        let squares = 0;
        for (let at = example * size; at < (example + 1) * size; at++)
          squares += (predictions[at]! - targets[at]!) ** 2;
        return Math.sqrt(squares / size);
      },
      byte: ({ predictions }, example, place, channel) =>
        imageByte(predictions[example * size + place * channels + channel]! / range),
    });
    return { add: (batch) => pictures.add(batch), result: () => ({ kind: 'images' as const, ...pictures.result() }) };
  },
});
