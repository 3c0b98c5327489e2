import { extentOfLosses, lossAt, lossAtCentre, type LossSurface } from '@shared/contract/lossSurface';
import { bar } from './bar';
import { counted, figure } from './numbers';
import { formatTable } from './textTable';

/** From the lowest loss to the highest. */
const shades = ' .:-=+*#%@';
/** Columns of the bars of a line. */
const barWidth = 40;

/** A loss surface in words, with a map in characters: the darker, the higher. A line between runs as bars. */
export function surfaceText(surface: LossSurface): string[] {
  const { alphas, betas, examples, split, seed } = surface;
  const [lowest, highest] = extentOfLosses([surface]);
  const over = `${counted(examples, split === 'train' ? 'training example' : 'test example')}`;
  const span = Number.isFinite(lowest) ? `from ${figure(lowest)} to ${figure(highest)}` : 'nowhere a number';
  const centre = lossAtCentre(surface);
  const share = shareOf(lowest, highest);
  if (betas.length === 1)
    return [
      `Loss of ${over} on the line from the first run (0) to the second (1): ${span}.`,
      ...formatTable(
        [
          { title: 'way', align: 'right' },
          { title: 'loss', align: 'right' },
          { title: '', align: 'left' },
        ],
        alphas.map((alpha, column) => {
          const loss = lossAt(surface, 0, column);
          return [
            alpha.toFixed(2),
            loss === undefined ? '–' : figure(loss),
            bar(loss === undefined ? 1 : share(loss), barWidth),
          ];
        }),
      ),
    ];
  const width = alphas.length > 41 ? 1 : 2;
  const shadeAt = (row: number, column: number): string => {
    if (alphas[column] === 0 && betas[row] === 0) return 'o';
    const loss = lossAt(surface, row, column);
    if (loss === undefined) return '?';
    return shades[Math.min(shades.length - 1, Math.floor(share(loss) * shades.length))]!;
  };
  const rows = betas.map((_, row) => alphas.map((__, column) => shadeAt(row, column).padEnd(width)).join(''));
  return [
    `Loss of ${over}: ${centre === undefined ? 'no number' : figure(centre)} at the weights (o), ${span} around them.`,
    `α from ${alphas[0]} to ${alphas.at(-1)} to the right, β upwards; seed ${seed}. From low to high: "${shades}".`,
    ...rows.reverse().map((line) => line.trimEnd()),
  ];
}

/** How high a loss lies between the lowest and the highest, by its logarithm: what is far away is larger by powers of ten. */
function shareOf(lowest: number, highest: number): (loss: number) => number {
  const height = (loss: number) => Math.log(loss - lowest + (highest - lowest) / 1000 || 1);
  const [bottom, top] = [height(lowest), height(highest)];
  return (loss) => (top > bottom ? (height(loss) - bottom) / (top - bottom) : 0);
}
