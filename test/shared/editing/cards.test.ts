import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockLibrary } from '@shared/blocks/library';
import { blocks } from '@shared/blocks/registry';
import { emptyDocument, parseDocument } from '@shared/document';
import { canBeChip, cardOf, cardsOf, endOfCard, graphOf } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import type { Edge, NetloomDocument, NetNode } from '@shared/document/schema';

const position = { x: 0, y: 0 };
const node = (id: string, block: string): NetNode => ({ id, block, parameters: {}, position });
const edge = (from: string, to: string): Edge => ({ from: [from, 'output'], to: [to, 'input'] });
const drawing = (nodes: NetNode[], edges: Edge[]): NetloomDocument => ({ ...emptyDocument(), nodes, edges });
const cards = (document: NetloomDocument, apart: readonly string[] = []) =>
  cardsOf(graphOf(document, undefined), blockLibrary(document), (id) => apart.includes(id));

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const chain = drawing(
  [
    // Not in the order of the chain.
    node('relu', 'Activation'),
    node('input', 'Input'),
    node('bn', 'BatchNormalization'),
    node('conv', 'Conv2D'),
    node('next', 'Conv2D'),
  ],
  [edge('input', 'conv'), edge('bn', 'relu'), edge('conv', 'bn'), edge('relu', 'next')],
);

describe('the cards of a drawing', () => {
  test('show normalisation and activation on the convolution before them, in the order of the chain', () => {
    const made = cards(chain);
    expect([...made.chips]).toEqual([['conv', ['bn', 'relu']]]);
    expect(cardOf(made, 'relu')).toBe('conv');
    expect(cardOf(made, 'next')).toBe('next');
    expect(endOfCard(made, 'conv')).toBe('relu');
  });

  test('start anew where a chain is split; what follows goes with the block that it was split before', () => {
    expect([...cards(chain, ['bn']).chips]).toEqual([['bn', ['relu']]]);
    expect([...cards(chain, ['relu']).chips]).toEqual([['conv', ['bn']]]);
    expect(cards(chain, ['bn', 'relu']).chips.size).toBe(0);
  });

  test('do not hide a second reader of a value', () => {
    const branched = drawing([...chain.nodes, node('add', 'Add')], [...chain.edges, edge('bn', 'add')]);
    expect([...cards(branched).chips]).toEqual([['conv', ['bn']]]);
  });

  test('leave an activation of the input, and a repeated one, on cards of their own', () => {
    const plain = drawing([node('input', 'Input'), node('relu', 'Activation')], [edge('input', 'relu')]);
    expect(cards(plain).chips.size).toBe(0);
    const repeated = chain.nodes.map((one) => (one.id === 'bn' ? { ...one, repeat: 2 } : one));
    expect([...cards(drawing(repeated, chain.edges)).chips]).toEqual([['bn', ['relu']]]);
  });

  test('of ResNet-20 with its blocks ungrouped are its convolutions, sums and ends', () => {
    let resnet = parseDocument(readFileSync('resources/gallery/resnet-20.netloom.json', 'utf8'));
    for (const { id, block } of resnet.nodes)
      if (blockLibrary(resnet).get(block)?.kind === 'composite')
        resnet = dissolveComposite(resnet, id, undefined).document;
    const { hosts } = cards(resnet);
    const own = resnet.nodes.filter(({ id, bypass }) => !hosts.has(id) && bypass !== true);
    expect(countBy(own.map(({ block }) => block))).toEqual({
      Input: 1,
      Conv2D: 19 + 2,
      Add: 9,
      GlobalAveragePool2D: 1,
      Dense: 1,
      Output: 1,
    });
  });

  test('hold each node once, whatever is drawn', () => {
    const kinds = ['Conv2D', 'BatchNormalization', 'Activation', 'Dropout', 'Add'];
    const ids = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const place = fc.integer({ min: 0, max: ids.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...kinds), { minLength: ids.length, maxLength: ids.length }),
        fc.array(fc.tuple(place, place), { maxLength: 20 }),
        (chosen, pairs) => {
          const made = cards(
            drawing(
              ids.map((id, index) => node(id, chosen[index]!)),
              pairs.map(([from, to]) => edge(ids[from]!, ids[to]!)),
            ),
          );
          for (const [host, list] of made.chips) {
            expect(made.hosts.has(host)).toBe(false);
            for (const id of list) expect(made.hosts.get(id)).toBe(host);
          }
          expect([...made.chips.values()].flat().sort()).toEqual([...made.hosts.keys()].sort());
        },
      ),
    );
  });
});

test('what can be a chip keeps the shape of what it gets', () => {
  const chips = Object.values(blocks).filter(canBeChip);
  expect(chips.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['BatchNormalization', 'Activation', 'Dropout']),
  );
  for (const { examples } of chips) for (const { inputs, outputs } of examples ?? []) expect(outputs).toEqual(inputs);
});
