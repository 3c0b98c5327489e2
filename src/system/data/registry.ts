import type { FormatKind } from '@shared/data/formats';
import type { FormatOpener } from './definition';
import { imageFolderOpener } from './formats/imageFolder';

/** What opens each format. */
export const openers: { readonly [Kind in FormatKind]: FormatOpener<Kind> } = {
  imageFolder: imageFolderOpener,
};
