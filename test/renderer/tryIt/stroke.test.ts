import { expect, it } from 'vitest';
import { stroke } from '@renderer/tryIt/inputs/stroke';

it('a line is white on what is there, with a soft edge, and an eraser takes it away', () => {
  const empty = new Uint8Array(25);
  const [from, to] = [
    { x: 0.5, y: 2.5 },
    { x: 4.5, y: 2.5 },
  ];
  const drawn = stroke(empty, 5, from, to, { radius: 0.75, erases: false });
  expect([...drawn.subarray(10, 15)]).toEqual([255, 255, 255, 255, 255]);
  expect([...drawn.subarray(5, 10)]).toEqual([64, 64, 64, 64, 64]);
  expect([...drawn.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0]);
  expect([...stroke(drawn, 5, from, to, { radius: 2, erases: true })]).toEqual([...empty]);
  expect([...empty]).toEqual(new Array(25).fill(0));
});
