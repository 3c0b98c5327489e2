import { expect, it } from 'vitest';
import { emptyDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { stepsIn } from '../../../src/renderer/palette/firstSteps/firstStepsStore';

const node = (id: string): NetloomDocument['nodes'][number] => ({
  ...{ id, block: 'Dense', parameters: {} },
  position: { x: 0, y: 0 },
});
const drawing = (nodes: number, edges: number): NetloomDocument => ({
  ...emptyDocument(),
  nodes: Array.from({ length: nodes }, (_, index) => node(`n${index}`)),
  edges: Array.from({ length: edges }, (_, index) => ({
    from: [`n${index}`, 'output'],
    to: [`n${index + 1}`, 'input'],
  })),
});
const state = (document: NetloomDocument, opened = 1) => ({ document, opened });

it('a block that is dropped, and an edge that is drawn, are steps; what is removed is none', () => {
  expect(stepsIn(state(drawing(1, 0)), state(drawing(2, 0)))).toEqual(['drop']);
  expect(stepsIn(state(drawing(2, 0)), state(drawing(2, 1)))).toEqual(['connect']);
  expect(stepsIn(state(drawing(2, 1)), state(drawing(3, 2)))).toEqual(['drop', 'connect']);
  expect(stepsIn(state(drawing(3, 2)), state(drawing(2, 1)))).toEqual([]);
});

it('to open another drawing is no step', () => {
  expect(stepsIn(state(drawing(0, 0)), state(drawing(9, 8), 2))).toEqual([]);
});
