import { useMemo } from 'react';
import { StillTiles } from '../tiles/StillTiles';
import { greyPicture } from './pictures';
import type { SampleProps, SampleView } from './sample';
import { wordsOf } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';

export const sequence: SampleView = {
  Picture: Strip,
  text: ({ shape: [positions = 0, channels = 0] }) => wordsOf(samplesWords).sequence(positions, channels),
};

/** Positions from left to right, a row for each channel, from the least value in black to the largest in white. */
function Strip({ field, values, width }: SampleProps) {
  const tiles = useMemo(() => {
    const [positions = 1, channels = 1] = field.shape;
    return greyPicture(channels, positions, values, (row, column) => values[column * channels + row]!);
  }, [field.shape, values]);
  return (
    <StillTiles tiles={tiles} width={width} tile={width} label={`${field.name}: ${sequence.text(field, values)}`} />
  );
}
