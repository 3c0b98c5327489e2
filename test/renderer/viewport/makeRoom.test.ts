import { describe, expect, it } from 'vitest';
import type { Edge } from '@shared/document/schema';
import { roomFor } from '@renderer/viewport/makeRoom';

const box = (id: string, x: number, y = 0) => ({ id, x, y, width: 176, height: 84 });
const edge = (from: string, to: string): Edge => ({ from: [from, 'output'], to: [to, 'input'] });
const edges = [edge('left', 'new'), edge('new', 'right')];

describe('room for a block that is put between two others', () => {
  it('moves what follows in the row and leaves other rows alone', () => {
    const places = roomFor(
      [box('left', 0), box('right', 220), box('far', 440), box('below', 220, 300), box('new', 110)],
      edges,
      'new',
    );
    expect(places.get('new')).toEqual({ x: 220, y: 0 });
    expect(places.get('right')).toEqual({ x: 440, y: 0 });
    expect(places.get('far')).toEqual({ x: 660, y: 0 });
    expect(places.has('below')).toBe(false);
  });

  it('moves nothing where there is room', () => {
    expect(roomFor([box('left', 0), box('right', 600), box('new', 280)], edges, 'new').size).toBe(0);
  });

  it('at the end of a row takes the place behind', () => {
    const places = roomFor([box('left', 660), box('right', 0, 252), box('new', 330, 120)], edges, 'new');
    expect(places).toEqual(new Map([['new', { x: 880, y: 0 }]]));
  });
});
