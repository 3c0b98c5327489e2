import type { ExportTarget } from '../codeTarget';
import { volumePicture } from './picture';
import { sourceOf } from './source';
import { volumesSvg } from './svg';

/** The drawing's volumes as a picture for papers and slides, on white. */
export const figure: ExportTarget = {
  id: 'figure',
  label: 'Figure (SVG)',
  language: 'svg',
  takesIncomplete: true,
  emit: (document) => ({
    files: [{ name: 'figure.svg', text: volumesSvg(volumePicture(sourceOf(document)), { title: document.name }) }],
    lines: new Map(),
  }),
};
