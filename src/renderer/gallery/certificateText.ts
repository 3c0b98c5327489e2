import type { Certificate } from '@shared/contract/cards';
import { formatScientific } from '../format/units';
import { wordsOf } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';

/** A certificate as a chip, and what it says at length. */
export function certificateText({ reference, package: framework, version, difference }: Certificate): {
  readonly chip: string;
  readonly title: string;
} {
  const most = formatScientific(difference);
  const words = wordsOf(galleryWords);
  return {
    chip: words.certificate(framework, most),
    title: words.certificateHint({ reference, framework, version, most }),
  };
}
