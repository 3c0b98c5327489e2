import { formatCount } from './format';

/** A kernel row by row. */
export type Kernel = readonly (readonly number[])[];

const scaled = (factor: number, kernel: Kernel): Kernel => kernel.map((row) => row.map((value) => value / factor));

/** The classical kernels of the lectures, by name. */
export const classicalKernels = {
  identity: [
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ],
  'edges, diagonal': [
    [1, 0, -1],
    [0, 0, 0],
    [-1, 0, 1],
  ],
  'edges, four neighbours': [
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ],
  'edges, eight neighbours': [
    [-1, -1, -1],
    [-1, 8, -1],
    [-1, -1, -1],
  ],
  sharpen: [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
  'box blur': scaled(9, [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ]),
  'Gaussian blur': scaled(16, [
    [1, 2, 1],
    [2, 4, 2],
    [1, 2, 1],
  ]),
  'Sobel, horizontal edges': [
    [1, 2, 1],
    [0, 0, 0],
    [-1, -2, -1],
  ],
  'Sobel, vertical edges': [
    [1, 0, -1],
    [2, 0, -2],
    [1, 0, -1],
  ],
  'Laplacian of Gaussian': [
    [0, 0, 3, 2, 2, 2, 3, 0, 0],
    [0, 2, 3, 5, 5, 5, 3, 2, 0],
    [3, 3, 5, 3, 0, 3, 5, 3, 3],
    [2, 5, 3, -12, -23, -12, 3, 5, 2],
    [2, 5, 0, -23, -40, -23, 0, 5, 2],
    [2, 5, 3, -12, -23, -12, 3, 5, 2],
    [3, 3, 5, 3, 0, 3, 5, 3, 3],
    [0, 2, 3, 5, 5, 5, 3, 2, 0],
    [0, 0, 3, 2, 2, 2, 3, 0, 0],
  ],
} as const satisfies Readonly<Record<string, Kernel>>;

/** More rows or columns are no filter that anyone types in. */
const longest = 31;

/**
 * A kernel that is typed in: `0 1 0; 1 -4 1; 0 1 0`. Rows end with a semicolon or a new line; numbers are separated by
 * spaces or commas and may be fractions, `1/9`.
 * @returns the kernel, or what is wrong with the text
 */
export function readKernel(text: string): Kernel | { readonly wrong: string } {
  const rows = text
    .split(/[;\n]/)
    .map((row) => row.split(/[\s,]+/).filter((word) => word !== ''))
    .filter((row) => row.length > 0);
  const [first] = rows;
  if (!first) return { wrong: 'it is empty' };
  const uneven = rows.findIndex((row) => row.length !== first.length);
  if (uneven > 0)
    return { wrong: `row 1 has ${counted(first.length)} and row ${uneven + 1} has ${counted(rows[uneven]!.length)}` };
  if (rows.length > longest || first.length > longest)
    return {
      wrong: `it has ${rows.length} rows and ${formatCount(first.length)} columns, and ${longest} are the most`,
    };
  const kernel = rows.map((row) => row.map(readNumber));
  const badRow = kernel.findIndex((row) => row.some((value) => value === undefined));
  if (badRow < 0) return kernel as Kernel;
  const word = rows[badRow]![kernel[badRow]!.indexOf(undefined)]!;
  return { wrong: `${JSON.stringify(word.slice(0, 20))} in row ${badRow + 1} is no number` };
}

function counted(numbers: number): string {
  return `${numbers} ${numbers === 1 ? 'number' : 'numbers'}`;
}

const decimal = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const numberPattern = new RegExp(`^(${decimal})(?:/(${decimal}))?$`, 'i');

/** Undefined where it is no number that float32 can hold. */
function readNumber(word: string): number | undefined {
  const [, numerator, denominator = '1'] = numberPattern.exec(word.replace('−', '-')) ?? [];
  const value = Math.fround(Number(numerator) / Number(denominator));
  return Number.isFinite(value) ? Number(numerator) / Number(denominator) : undefined;
}
