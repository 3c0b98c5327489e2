import { arcText } from '../arcs';
import type { VolumePicture } from '../picture';
import type { PicturedVolume } from '../picturedVolume';
import { labelGap, lineHeight } from '../placed';
import { lineText, short } from '../short';
import { faceNames, facesOf, type Point } from '../solid';
import { fontSize } from '../text';
import { describe } from './describe';
import { escapeXml } from './escape';
import { printColours, type FigureColours } from './colours';

export interface SvgOptions {
  /** What it shows: `LeNet-5`. */
  readonly title: string;
  readonly colours?: FigureColours;
  /** Pixels to fit into; the picture's own size where absent. */
  readonly fit?: { readonly width: number; readonly height: number };
}

/** A picture of volumes as SVG, with a title and a description that can be read out. */
export function volumesSvg(picture: VolumePicture, { title, colours = printColours, fit }: SvgOptions): string {
  const { width, height } = fit ?? picture;
  const zoom = Math.min(1, width / picture.width, height / picture.height);
  // Lines keep their width, whatever the picture's size.
  const line = 1 / zoom;
  const parts = [
    ...picture.wires.map(({ points }) => stroke(lineText(points), colours.wire, line)),
    ...picture.volumes.map((volume) => volumeText(volume, colours, line)),
    ...picture.arcs.map((arc) => stroke(arcText(arc), colours.skip, 1.5 * line)),
  ];
  const box = boxOf(picture, width / zoom, height / zoom);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${short(width)}" height="${short(height)}" viewBox="${box}" font-family="Inter, Helvetica, Arial, sans-serif" font-size="${fontSize}" text-anchor="middle" stroke-linejoin="round">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(describe(picture))}</desc>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** The picture in the middle of what it fits into. */
function boxOf(picture: VolumePicture, width: number, height: number): string {
  return [(picture.width - width) / 2, (picture.height - height) / 2, width, height].map(short).join(' ');
}

function volumeText(volume: PicturedVolume, colours: FigureColours, line: number): string {
  const { category, solid, fronts, labels, bounds, kernel, type } = volume;
  const edge = colours.line(category);
  const faces = fronts.flatMap((front) => {
    const corners = facesOf(solid, front);
    return faceNames.map((face) => polygon(corners[face], colours.face(category, face)));
  });
  const dashes = type ? '' : ' stroke-dasharray="4 3"';
  const middle = (bounds.left + bounds.right) / 2;
  const texts = labels.map((label, index) => {
    const y = bounds.bottom + labelGap + (index + 0.75) * lineHeight;
    const look = index === 0 ? `font-weight="600" fill="${colours.text}"` : `fill="${colours.quiet}"`;
    return `<text x="${short(middle)}" y="${short(y)}" ${look}>${escapeXml(label)}</text>`;
  });
  const window = kernel && [
    polygon(kernel.corners, 'none', ` stroke="${colours.text}" stroke-width="${short(line)}"`),
    ...kernel.corners.map((corner) => stroke(lineText([corner, kernel.tip]), colours.quiet, 0.6 * line)),
  ];
  return [
    '<g>',
    `<g stroke="${edge}" stroke-width="${short(line)}"${dashes}>`,
    ...faces,
    '</g>',
    ...(window ?? []),
    ...texts,
    '</g>',
  ].join('\n');
}

function polygon(points: readonly Point[], fill: string, more = ''): string {
  return `<polygon points="${points.map(at).join(' ')}" fill="${fill}"${more}/>`;
}

function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/>`;
}

const at = ({ x, y }: Point): string => `${short(x)},${short(y)}`;
