import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy, previewConnection, suggestBlocks, summarise } from '@shared/compiler/analyze';
import { emptyDocument, parseDocument } from '@shared/document';
import { addNode, connect, disconnect, removeNodes } from '@shared/editing';

const lenet = parseDocument(readFileSync('resources/gallery/lenet-5.netloom.json', 'utf8'));
const position = { x: 0, y: 0 };

describe('help while drawing', () => {
  it('offers pooling right behind a convolution, with the shape that it makes', () => {
    const convolution = lenet.nodes.find(({ block }) => block === 'Conv2D')!;
    const suggestions = suggestBlocks(lenet, [convolution.id, 'output']);
    expect(suggestions[0]).toMatchObject({ block: { category: 'pooling' }, result: [14, 14, 6] });
    expect(suggestions.map(({ block }) => block.type)).not.toContain('Dense');
  });

  it('says that a connection would create a cycle', () => {
    const [first, second] = lenet.nodes.filter(({ block }) => block === 'Conv2D');
    expect(previewConnection(lenet, [second!.id, 'output'], [first!.id, 'input'])).toMatchObject({
      refused: { code: 'wouldCycle', values: [second!.id, first!.id] },
    });
  });

  it('reconnects the neighbours of a node that is deleted from a chain', () => {
    const { id } = lenet.nodes[2]!;
    expect(removeNodes(lenet, [id]).edges).toContainEqual({
      from: [lenet.nodes[1]!.id, 'output'],
      to: [lenet.nodes[3]!.id, 'input'],
    });
  });

  it('says what is missing of a half-drawn network, without calling it a fault', () => {
    const analysis = analyze(disconnect(lenet, lenet.edges[3]!));
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(analysis.missing.map(({ path }) => path)).toContain(lenet.edges[3]!.to[0]);
    expect(analysis.trainable).toBe(false);
  });

  it('mends a dense layer behind an image by one edit', () => {
    let document = addNode(emptyDocument(), { block: 'Input', position }).document;
    document = addNode(document, { block: 'Dense', position }).document;
    document = addNode(document, { block: 'Output', position }).document;
    document = connect(document, ['input', 'output'], ['dense1', 'input']);
    document = connect(document, ['dense1', 'output'], ['output', 'input']);
    const problem = analyze(document).problems.find(({ path }) => path === 'dense1')!;
    expect(problem.remedies![0]!.result).toEqual([10]);
    expect(analyze(applyRemedy(document, problem, problem.remedies![0]!)).trainable).toBe(true);
  });
});

describe('the summary', () => {
  it('has a row for each layer, and FLOPs twice the MACs', () => {
    const { layers, macs, flops, parameters } = summarise(lenet);
    expect(layers.map(({ id }) => id)).toEqual(lenet.nodes.map(({ id }) => id));
    expect(layers[1]).toMatchObject({
      block: 'Conv2D',
      output: [28, 28, 6],
      parameters: 156,
      macs: 117_600,
      receptiveField: 5,
    });
    expect(parameters).toEqual({ trainable: 61_706, fixed: 0 });
    expect(flops).toBe(2 * macs);
  });
});
