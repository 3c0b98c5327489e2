import { useMemo } from 'react';
import { formatShape } from '@shared/tensor/shape';
import { StillTiles } from '../tiles/StillTiles';
import { tilesOfImages } from '../tiles/tileGrid';
import type { SampleProps, SampleView } from './sample';
import { wordsOf } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';

export const image: SampleView = {
  Picture: ImagePicture,
  text: ({ shape }) => wordsOf(samplesWords).image(formatShape(shape)),
};

function ImagePicture({ field, values, width }: SampleProps) {
  const tiles = useMemo(() => tilesOfImages(field.shape, Uint8Array.from(values)), [field.shape, values]);
  return <StillTiles tiles={tiles} width={width} tile={width} label={field.name} />;
}
