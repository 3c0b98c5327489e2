import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { blocks } from '@shared/blocks/registry';
import { asType } from '@shared/tensor/exampleType';
import { drawingOf } from './support/drawing';

const composites = Object.values(blocks).filter((block) => block.kind === 'composite');

describe.each(composites)('$type', (block) => {
  it.each(block.examples ?? [])('$name ($source)', ({ parameters, inputs, outputs, weights, macs }) => {
    const analysis = analyze(drawingOf(block.type, parameters, inputs));
    const found = analysis.nodes.get('node')!;
    expect(found.problems).toEqual([]);
    expect(found.outputTypes).toEqual(outputs.map(asType));
    if (weights !== undefined) expect(found.parameters.trainable + found.parameters.fixed).toBe(weights);
    if (macs !== undefined) expect(found.macs).toBe(macs);
  });

  it('opens as a drawing that reads from left to right, without nodes on one another', () => {
    const places = new Map(block.graph.nodes.map(({ id, position }) => [id, position]));
    for (const { from, to } of block.graph.edges) expect(places.get(to[0])!.x).toBeGreaterThan(places.get(from[0])!.x);
    const taken = [...places.values()];
    for (const [index, { x, y }] of taken.entries()) {
      for (const other of taken.slice(index + 1)) {
        expect(Math.abs(x - other.x) >= 200 || Math.abs(y - other.y) >= 110).toBe(true);
      }
    }
  });

  it('uses each of its parameters', () => {
    const text = JSON.stringify(block.graph);
    for (const name of Object.keys(block.parameters)) expect(text).toContain(name);
  });
});
