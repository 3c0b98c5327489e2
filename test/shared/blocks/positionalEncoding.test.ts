import { expect, it } from 'vitest';
import { encodingTable } from '@shared/blocks/PositionalEncoding';

it('gives sines at even and cosines at odd features, of ever longer waves', () => {
  const [length, channels] = [7, 6];
  const table = encodingTable(length, channels, 10_000);
  const at = (position: number, channel: number) => table[position * channels + channel]!;
  expect(table.slice(0, channels)).toEqual([0, 1, 0, 1, 0, 1]);
  for (let position = 0; position < length; position++)
    for (const pair of [0, 1, 2]) {
      const angle = position / Math.pow(10_000, (2 * pair) / channels);
      expect(at(position, 2 * pair)).toBeCloseTo(Math.sin(angle), 12);
      expect(at(position, 2 * pair + 1)).toBeCloseTo(Math.cos(angle), 12);
    }
});
