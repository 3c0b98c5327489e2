import { area } from '../areas/area';
import { counted } from '../areas/count';

/** Networks by what they cost. */
export const complexityWords = area('complexity', {
  against: { parameters: 'Operations against parameters', top1: 'Operations against accuracy' },
  chart: {
    parameters: (count: number) =>
      `Operations against parameters of ${counted(count, 'network', 'networks')}; the numbers are listed beside it`,
    top1: (count: number) =>
      `Operations against top-1 accuracy of ${counted(count, 'network', 'networks')}; the numbers are listed beside it`,
  },
  network: (costs: { name: string; macs: string; parameters: string }) =>
    `${costs.name}: ${costs.macs}, ${costs.parameters}`,
  upwards: 'Vertical axis',
  axis: { parameters: 'Parameters', top1: 'Top-1, where published' },
  looking: 'Looking up the gallery’s networks…',
  area: 'A bubble’s area is the network’s number of parameters.',
  accuracies: (source: string) => `Accuracies: ${source}`,
  table: 'Networks by operations',
  columns: { network: 'Network', operations: 'Operations', parameters: 'Parameters', top1: 'Top-1' },
  open: (network: string) => `Open ${network}`,
});
