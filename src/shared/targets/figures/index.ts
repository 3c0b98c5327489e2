export { volumePicture, type PictureOptions, type VolumePicture } from './picture';
export { sourceOf, type FigureSource } from './source';
export { volumesSvg, type SvgOptions } from './svg';
export { printColours, themeColours, type FigureColours } from './svg/colours';
