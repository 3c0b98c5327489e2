import type { BlockCategory } from '../../../blocks/definition';
import type { FaceName } from '../solid';
import { categoryVariable } from './categoryVariable';

/** What a figure is painted with: values of the attributes `fill` and `stroke`. */
export interface FigureColours {
  readonly text: string;
  readonly quiet: string;
  readonly wire: string;
  readonly skip: string;
  line(category: BlockCategory): string;
  face(category: BlockCategory, face: FaceName): string;
}

/** How much of its category's colour a face has; the rest is the surface. */
export const faceShares: Readonly<Record<FaceName, number>> = { front: 0.18, top: 0.3, side: 0.42 };

/** The colours of the interface, whichever theme it has. */
export const themeColours: FigureColours = {
  text: 'var(--text)',
  quiet: 'var(--text-muted)',
  wire: 'var(--edge)',
  skip: 'var(--category-merge)',
  line: (category) => `var(${categoryVariable(category)})`,
  face: (category, face) =>
    `color-mix(in srgb, var(${categoryVariable(category)}) ${100 * faceShares[face]}%, var(--surface))`,
};

/** On white, as figures are printed; the interface's light theme has the same. */
export const printedCategories: Readonly<Record<BlockCategory, string>> = {
  'input & output': '#64748b',
  convolution: '#2563eb',
  pooling: '#c2690a',
  'normalise & activate': '#0d8276',
  merge: '#db2777',
  dense: '#7c3aed',
  sequence: '#15803d',
  reshape: '#0e7490',
  composites: '#4338ca',
};

/** Colours that any program understands: no variables, nothing mixed. */
export const printColours: FigureColours = {
  text: '#0f172a',
  quiet: '#475569',
  wire: '#94a3b8',
  skip: printedCategories.merge,
  line: (category) => printedCategories[category],
  face: (category, face) => onWhite(printedCategories[category], faceShares[face]),
};

function onWhite(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(value * share + 255 * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
