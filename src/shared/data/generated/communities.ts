import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { graphField, maskField, sequenceField } from './fields';

/** How likely two nodes of one community are joined, and two of different ones. */
const joined = { within: 0.5, between: 0.05 } as const;

/** How far a community's own features are raised, in standard deviations of the noise. */
const signal = 0.75;

/** A stochastic block model (Holland et al. 1983) whose nodes say little of themselves and more through their neighbours. */
export const communities = defineGenerated({
  kind: 'communities',
  label: 'Communities in a graph',
  doc: 'A graph whose nodes have noisy features: say for each node which community it belongs to.',
  settings: {
    nodes: wholeNumber(4, 200).default(48),
    features: wholeNumber(2, 64).default(6),
    communities: wholeNumber(2, 6).default(3),
  },
  counts: { train: 500, test: 100 },
  fields: ({ nodes, features, communities: count }) => ({
    features: sequenceField(nodes, features, 'float32'),
    graph: graphField(nodes),
    community: maskField(
      [nodes],
      Array.from({ length: count }, (_, number) => `community ${number + 1}`),
    ),
  }),
  draw:
    ({ nodes, features: width, communities: count }, random) =>
    ({ features, graph, community }) => {
      for (let node = 0; node < nodes; node++) {
        const own = random.integer(count);
        community[node] = own;
        for (let feature = 0; feature < width; feature++) {
          features[node * width + feature] = random.normal() + (feature % count === own ? signal : 0);
        }
        for (let other = 0; other < node; other++) {
          const chance = community[other] === own ? joined.within : joined.between;
          const edge = random.uniform() < chance ? 1 : 0;
          graph[node * nodes + other] = edge;
          graph[other * nodes + node] = edge;
        }
      }
    },
});
