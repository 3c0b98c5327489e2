import { imageNet, momentum } from '../drawing';
import { Graph } from '../graph';
import { normalCell, reductionCell } from './cells';
import { halve, normalisation, separable, squeeze } from './parts';

/** NASNet-A (4 @ 1056): four normal cells in a row, 1,056 channels in the end. */
export const nasnetMobile = () => {
  const graph = new Graph(
    'NASNet-A mobile',
    'Zoph et al. 2018: two cells that a search on CIFAR-10 found, stacked; 5.3 million parameters.',
    {
      ...{ dataset: imageNet(224), optimizer: momentum(0.045, 4e-5), batch: 32, epochs: 100 },
      schedule: { kind: 'step', every: 2, factor: 0.97 },
    },
  )
    .with(separable(), squeeze(), halve(), normalCell(), reductionCell())
    .add('input', 'Input', { shape: [224, 224, 3] })
    .note(
      'Each cell reads the two before it. Double-click one: which operations it pairs was found by reinforcement learning.',
    )
    .add('conv', 'Conv2D', { filters: 32, kernel: 3, stride: 2, bias: false })
    .add('bn', 'BatchNormalization', normalisation);
  let [before, last, halved] = ['bn', 'bn', false];
  /** Adds a cell that reads the last one and the one before it, which is brought to its filters and to the size of the last. */
  const add = (id: string, block: 'NormalCell' | 'ReductionCell', filters: number) => {
    let previous = before;
    if (before !== last) {
      previous = `${id}_previous`;
      graph.add(previous, halved ? 'Halve' : 'Squeeze', { filters }, { from: [before] });
    }
    graph.add(id, block, { filters }, { from: [`${last}:input`, `${previous}:previous`] });
    [before, last, halved] = [last, id, block === 'ReductionCell'];
  };
  add('stem1', 'ReductionCell', 11);
  add('stem2', 'ReductionCell', 22);
  for (const [stage, filters] of [44, 88, 176].entries()) {
    if (stage > 0) add(`reduction${stage}`, 'ReductionCell', filters);
    for (let index = 1; index <= 4; index++) add(`normal${stage + 1}_${index}`, 'NormalCell', filters);
  }
  return graph
    .add('relu', 'Activation', {}, { from: [last] })
    .add('average', 'GlobalAveragePool2D')
    .add('scores', 'Dense', { units: 1000 })
    .add('output', 'Output');
};
