import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { blockLibrary } from '@shared/blocks/library';
import { analyze, summarise } from '@shared/compiler/analyze';
import { emptyDocument } from '@shared/document';
import { addNode, readBlock } from '@shared/editing';
import { addLine, type LinePlace } from '@shared/editing/line/addLine';
import { lineExtent } from '@shared/editing/line/extent';

const library = blockLibrary(emptyDocument());
const place: LinePlace = { position: { x: 0, y: 0 }, pitch: { x: 200, y: 100 } };
const add = (text: string, document = emptyDocument(), where: Partial<LinePlace> = {}) =>
  addLine(document, text, { ...place, ...where });

describe('a typed block', () => {
  it('is read as it is said', () => {
    const [best] = readBlock('conv 64 3 s2 same relu', library);
    expect(best).toMatchObject({
      block: { type: 'Conv2D' },
      parameters: { filters: 64, kernel: 3, stride: 2, padding: 'same', activation: 'relu' },
      unread: [],
    });
  });

  it('may be an input with its shape', () => {
    expect(readBlock('input 32x32x3', library)[0]).toMatchObject({
      block: { type: 'Input' },
      parameters: { shape: [32, 32, 3] },
    });
  });

  it.each([
    ['bn', 'BatchNormalization'],
    ['relu', 'Activation'],
    ['gap', 'GlobalAveragePool2D'],
    ['add', 'Add'],
    ['concat', 'Concatenate'],
    ['softmax', 'Activation'],
    ['pool', 'MaxPool2D'],
    ['dropout', 'Dropout'],
  ])('%s is %s', (text, type) => {
    expect(readBlock(text, library)[0]?.block.type).toBe(type);
  });

  it('may be called by a choice of its settings', () => {
    expect(readBlock('tanh', library)[0]).toMatchObject({ parameters: { function: 'tanh' }, unread: [] });
  });
});

describe('a typed line', () => {
  it('makes a residual network of its blocks, connected as they stand', () => {
    const { document, blocks, faults } = add(
      'input 28x28x1, conv 16 3 same, bn, relu, [conv 32 3 s2 same, bn, relu, conv 32 3 same, bn | conv 32 1 s2, bn] add, relu, gap, dense 10, output',
    );
    expect(faults).toEqual([]);
    expect(blocks).toHaveLength(16);
    const sum = document.nodes.find(({ block }) => block === 'Add')!;
    expect(document.edges.filter(({ to }) => to[0] === sum.id).map(({ from }) => from[0])).toEqual(['bn3', 'bn4']);
    const { trainable, problems } = analyze(document);
    expect({ trainable, problems }).toEqual({ trainable: true, problems: [] });
    // 160 + 64 · (16 → 32 in 3×3, 3×3 and 1×1 with biases) + the dense layer, each with its batch normalisation.
    expect(summarise(document).parameters.trainable).toBe(
      160 + 32 + (4640 + 64) + (9248 + 64) + (544 + 64) + (320 + 10),
    );
  });

  it('repeats blocks, groups, and branches with what joins them', () => {
    const { document, faults } = add(
      'input 8x8x4, (conv 4 3 same, relu) ×2, [conv 4 3 same | ] add x2, relu × 3, output',
    );
    expect(faults).toEqual([]);
    const count = (block: string) => document.nodes.filter((node) => node.block === block).length;
    expect([count('Conv2D'), count('Activation'), count('Add')]).toEqual([4, 5, 2]);
    expect(analyze(document).nodes.get('relu5')?.outputs).toEqual([[8, 8, 4]]);
  });

  it('is put into an edge, whose place among others at its port it keeps', () => {
    let { document } = add('input 8x8x4, [conv 4 1, relu | conv 5 1] concat, output');
    const edge = document.edges.find(({ to, from }) => to[0] === 'concat1' && from[0] === 'relu1')!;
    ({ document } = add('conv 7 1, bn', document, { edge }));
    const arriving = document.edges.filter(({ to }) => to[0] === 'concat1').map(({ from }) => from[0]);
    expect(arriving).toEqual(['bn1', 'conv2']);
    expect(document.edges).toContainEqual({ from: ['relu1', 'output'], to: ['conv3', 'input'] });
  });

  it('begins at the output and ends at the input that it is given', () => {
    let { document } = add('input 28x28x1');
    document = addNode(document, { block: 'Output', position: { x: 900, y: 0 } }).document;
    const added = add('flatten, dense 10', document, { from: ['input', 'output'], to: ['output', 'input'] });
    expect(analyze(added.document).trainable).toBe(true);
  });

  it.each([
    ['conv 8 3, foo, relu', 'No block is called "foo"', 'foo'],
    ['conv 8 3 sme, relu', 'Conv2D has no setting for "sme"', 'conv 8 3 sme'],
    ['input 8x8x4, [conv 4 1 | conv 4 1], relu', '2 branches arrive here', 'relu'],
    ['conv 8 3, [relu', 'not closed yet', '['],
    ['conv 8 3], relu', 'closes no bracket', ']'],
    ['[conv 8 3)', '"]" was expected', ')'],
    ['conv 8 3 ×0', '1 to 100 times', 'conv 8 3 ×0'],
    ['input 8x8x4, output, relu', 'Nothing arrives here', 'relu'],
    ['relu, input 8x8x4', 'Input takes nothing', 'input 8x8x4'],
    ['(((relu ×100)×100)×100)', '500 blocks', undefined],
  ])('%s: says what is wrong, and where', (text, message, part) => {
    const { faults } = add(text);
    const fault = faults.find((found) => found.message.includes(message));
    expect(fault, JSON.stringify(faults)).toBeDefined();
    if (part !== undefined) expect(text.slice(fault!.start, fault!.end)).toBe(part);
  });

  it('has no two blocks in one place, within the extent that it says', () => {
    const text =
      'input 8x8x4, [conv 4 3, [relu | tanh | ] add | conv 4 3 |] add, (relu, [conv 4 1 | conv 4 1] add) ×2, gap';
    const { document } = add(text);
    const places = document.nodes.map(({ position: { x, y } }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
    const { columns, rows } = lineExtent(text);
    for (const { position } of document.nodes) {
      expect(position.x / place.pitch.x).toBeLessThanOrEqual(columns - 1);
      expect(Math.abs(position.y / place.pitch.y)).toBeLessThanOrEqual(rows / 2);
    }
  });

  it('is read or refused in words, whatever is typed', () => {
    const words = fc.constantFrom(
      'conv 8 3',
      'relu',
      'add',
      'concat',
      '[',
      ']',
      '(',
      ')',
      '|',
      ',',
      '×2',
      '×',
      'output',
      'inp',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
        ),
        (text) => {
          const { document, faults } = add(text);
          analyze(document);
          for (const { start, end } of faults) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
