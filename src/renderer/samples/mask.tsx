import { useMemo } from 'react';
import { numberColour } from '@shared/data/classColour';
import { StillTiles } from '../tiles/StillTiles';
import { colourPicture } from './pictures';
import { className, someOf, type SampleProps, type SampleView } from './sample';

/** The share of a class's colour over the image. */
const opacity = 0.6;

export const mask: SampleView = {
  Picture: MaskPicture,
  text: (field, values) => someOf([...new Set(values)].sort((a, b) => a - b).map((each) => className(field, each))),
};

/** The classes of pixels as colours over the image, where the two have one size; class 0, the background, stays clear. */
function MaskPicture({ field, values, width, image }: SampleProps) {
  const tiles = useMemo(() => {
    const [rows, columns] = field.shape.length > 1 ? [field.shape[0]!, field.shape[1]!] : [1, field.shape[0] ?? 1];
    const [imageRows, imageColumns, channels = 1] = image?.field.shape ?? [];
    const under = imageRows === rows && imageColumns === columns ? image : undefined;
    return colourPicture(rows, columns, (row, column) => {
      const place = row * columns + column;
      const number = values[place]!;
      const behind = (channel: number) =>
        under ? under.values[place * channels + (channels === 3 ? channel : 0)]! : 0;
      if (number === 0) return [behind(0), behind(1), behind(2)];
      const [red, green, blue] = numberColour(field, number);
      const blend = (colour: number, channel: number) =>
        under ? opacity * colour + (1 - opacity) * behind(channel) : colour;
      return [blend(red, 0), blend(green, 1), blend(blue, 2)];
    });
  }, [field, values, image]);
  return <StillTiles tiles={tiles} width={width} tile={width} label={`${field.name}: ${mask.text(field, values)}`} />;
}
