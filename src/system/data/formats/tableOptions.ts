import type { LocatedFile } from '../listing';
import { readTable } from '../readTable';

/** Lines that are looked at. */
const looked = 20;

/** How a table is written, as far as its first lines say. */
export interface GuessedOptions<Delimiter> {
  readonly delimiter: Delimiter;
  /** Whether the first line has names: there is no number in it. */
  readonly header: boolean;
}

/**
 * The delimiter that gives several and equally many columns in most of the first lines; of those, most columns.
 * @param delimiters that may be; the first counts where none is better, or where the file cannot be read with any
 */
export async function guessOptions<const Delimiter extends string>(
  file: LocatedFile,
  delimiters: readonly [Delimiter, ...Delimiter[]],
): Promise<GuessedOptions<Delimiter>> {
  let best: { options: GuessedOptions<Delimiter>; worth: readonly number[] } | undefined;
  for (const delimiter of delimiters) {
    const lines: (readonly string[])[] = [];
    try {
      for await (const { cells } of readTable(file, { delimiter, most: looked })) lines.push(cells);
    } catch {
      continue;
    }
    const { columns, share } = usualColumns(lines);
    const worth = [Math.min(columns, 2), share, columns];
    if (best && !exceeds(worth, best.worth)) continue;
    const [first, second] = lines;
    const header =
      first !== undefined &&
      !first.some(isNumber) &&
      (second === undefined || second.some(isNumber) || lines.length > 1);
    best = { options: { delimiter, header }, worth };
  }
  return best?.options ?? { delimiter: delimiters[0], header: true };
}

/** How many columns most lines have, and the share of these lines. */
function usualColumns(lines: readonly (readonly string[])[]): { readonly columns: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  return { columns, share: count / Math.max(1, lines.length) };
}

/** Whether the first number that differs is larger. */
function exceeds(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && left[at]! > right[at]!;
}

const isNumber = (cell: string): boolean => cell.trim() !== '' && !Number.isNaN(Number(cell));
