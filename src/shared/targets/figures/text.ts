/** Text in figures: 11 pixels of a usual sans serif. */
export const fontSize = 11;

/** About how wide a line is, pixels: figures are made where nothing can measure text. */
export const textWidth = (text: string): number => [...text].length * 6.4;

/** Between the first and the last name of a run. */
export const runMark = ' … ';

/** A name that keeps its end, where numbers are: `inception…4a`; of a run both names are shortened. */
export function shortName(name: string, most = 20): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const ends = name.split(runMark);
  if (ends.length > 1) return ends.map((end) => shortName(end, Math.ceil(most / ends.length))).join(runMark);
  const end = Math.floor(most / 3);
  return `${letters.slice(0, most - end - 1).join('')}…${letters.slice(-end).join('')}`;
}
