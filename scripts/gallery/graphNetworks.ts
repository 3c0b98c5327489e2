import type { Recipe } from '../../src/shared/document/schema';
import { adam, generated } from './generated';
import { Graph } from './graph';

interface GraphTask {
  readonly dataset: Recipe['dataset'];
  readonly nodes: number;
  readonly features: number;
  /** Units of each graph convolution. */
  readonly units: readonly number[];
  readonly classes: number;
  readonly note: string;
}

/** Kipf & Welling 2017: graph convolutions one after the other, all of the same graph. */
function graphNetwork(name: string, description: string, task: GraphTask, recipe: Partial<Recipe>): Graph {
  const { dataset, nodes, features, units, classes, note } = task;
  const graph = new Graph(name, description, {
    ...{ dataset, feeds: { features: 'features', graph: 'graph' } },
    ...recipe,
  })
    .add('features', 'Input', { shape: [nodes, features] })
    .note(note)
    .add('graph', 'Input', { shape: [nodes, nodes] });
  for (const [index, width] of units.entries())
    graph.add(
      `mix${index + 1}`,
      'GraphConvolution',
      { units: width, activation: 'relu' },
      { from: [`${index === 0 ? 'features' : `mix${index}`}:features`, 'graph:graph'] },
    );
  return graph.add('scores', 'Dense', { units: classes }).add('output', 'Output');
}

export const communities = () =>
  graphNetwork(
    'Communities in a graph',
    'After Kipf & Welling 2017: which community does each node of a graph belong to?',
    {
      ...{ dataset: generated('communities'), nodes: 48, features: 6, units: [16, 16], classes: 3 },
      note: 'A node says little of itself. Each graph convolution adds what its neighbours say: two see as far as two edges.',
    },
    { optimizer: adam(1e-2), batch: 32, epochs: 8 },
  );

export const karateClub = () =>
  graphNetwork(
    'Karate club',
    'After Kipf & Welling 2017: with which leader did each member of Zachary’s club go when it split?',
    {
      ...{ dataset: generated('karateClub'), nodes: 34, features: 2, units: [8, 8, 8], classes: 2 },
      note: 'Only the two leaders are marked. Who is whose friend tells the rest: three convolutions see three friendships far.',
    },
    { optimizer: adam(1e-2), batch: 16, epochs: 10 },
  );
