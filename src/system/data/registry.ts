import type { FormatKind } from '@shared/data/formats';
import type { FormatOpener } from './definition';
import { arraysOpener } from './formats/arrays';
import { cifarOpener } from './formats/cifar';
import { edgeListOpener } from './formats/edgeList';
import { fastaOpener } from './formats/fasta';
import { imageFolderOpener } from './formats/imageFolder';
import { imageMasksOpener } from './formats/imageMasks';
import { imagePairsOpener } from './formats/imagePairs';
import { tableOpener } from './formats/table';
import { textLinesOpener } from './formats/textLines';

/** What opens each format. */
export const openers: { readonly [Kind in FormatKind]: FormatOpener<Kind> } = {
  imageFolder: imageFolderOpener,
  imageMasks: imageMasksOpener,
  imagePairs: imagePairsOpener,
  table: tableOpener,
  arrays: arraysOpener,
  cifar: cifarOpener,
  fasta: fastaOpener,
  textLines: textLinesOpener,
  edgeList: edgeListOpener,
};
