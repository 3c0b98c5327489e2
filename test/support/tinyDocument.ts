import { currentVersion, documentSchema, type NetloomDocument, type Recipe } from '@shared/document/schema';

const position = { x: 0, y: 0 };

/** A small convolutional network on generated shapes: trains in a second or two. */
export function tinyDocument(recipe: Partial<Recipe> = {}): NetloomDocument {
  const node = (id: string, block: string, parameters = {}) => ({ id, block, parameters, position });
  const chain = [
    node('input', 'Input', { shape: [12, 12, 1] }),
    node('c1', 'Conv2D', { filters: 4, kernel: 3, activation: 'relu' }),
    node('pool', 'MaxPool2D'),
    node('flatten', 'Flatten'),
    node('scores', 'Dense', { units: 6 }),
    node('output', 'Output'),
  ];
  return documentSchema.parse({
    format: 'netloom',
    version: currentVersion,
    name: 'tiny',
    nodes: chain,
    edges: chain.slice(1).map(({ id }, index) => ({ from: [chain[index]!.id, 'output'], to: [id, 'input'] })),
    recipe: {
      dataset: { kind: 'shapes', size: 12, channels: 1, train: 600, test: 130 },
      epochs: 2,
      batch: 32,
      seed: 7,
      ...recipe,
    },
  });
}
