/** A, C, G and T by their letters; U is RNA's T. Other letters of IUPAC's, such as N, stand for several and are all zeros. */
const channelOf: Readonly<Record<string, number>> = { A: 0, C: 1, G: 2, T: 3, U: 3 };

/** The channels of a one-hot sequence. */
export const bases = ['A', 'C', 'G', 'T'] as const;

const foreign = /[^ACGTURYSWKMBDHVN-]/i;

/** The first letter that stands for no base; nothing where all do. */
export const foreignLetter = (letters: string): string | undefined => foreign.exec(letters)?.[0];

/**
 * Writes letters one-hot, around the middle: what is longer is cut at both ends, what is shorter has zeros there.
 * @param target zeros, [positions, 4]
 */
export function encodeBases(letters: string, target: Uint8Array): void {
  const length = target.length / bases.length;
  const offset = Math.floor((letters.length - length) / 2);
  for (let at = 0; at < length; at++) {
    const channel = channelOf[letters[at + offset]?.toUpperCase() ?? ''];
    if (channel !== undefined) target[at * bases.length + channel] = 1;
  }
}

/** The letters of a one-hot sequence [positions, 4]; N where none is set. */
export function decodeBases(values: ArrayLike<number>): string {
  return Array.from({ length: values.length / bases.length }, (_, at) => {
    const channel = bases.findIndex((__, number) => values[at * bases.length + number]! > 0.5);
    return bases[channel] ?? 'N';
  }).join('');
}
