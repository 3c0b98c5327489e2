import { area } from '../areas/area';

/** How long the drawing takes to answer. */
export const timingWords = area('timing', {
  title: 'Inference time',
  chart: 'Throughput by batch size; the table has the numbers',
  axis: 'batch size; bars are images/s',
  hint: 'Measured on this machine, on the engine that trains, with random weights and inputs, which do not affect the time. Other programs slow it down.',
  measuring: (examples: number) =>
    examples === 1 ? 'Measuring one example…' : `Measuring ${examples} examples at once…`,
  stopped: 'Stopped.',
  stop: 'Stop',
  table: 'Time by batch size',
  columns: {
    batch: 'Batch size',
    batchTime: 'ms per batch',
    exampleTime: 'ms per example',
    throughput: 'Throughput',
    memory: 'Process memory',
  },
});
