import { area } from '../areas/area';

/** What blocks can be coloured by, and what the legend says. */
export const measuresWords = area('measures', {
  colourBy: 'Colour by',
  kind: 'kind',
  kindTitle: 'Colour blocks by what they are; bars show MACs',
  title: (unit: string) => `Colour blocks by ${unit}`,
  /** label: in the toolbar; unit: in the legend and on bars; none: of a block without it. */
  measures: {
    parameters: { label: 'parameters', unit: 'trainable parameters', none: 'No parameters' },
    macs: { label: 'MACs', unit: 'MACs for one example', none: 'No MACs' },
    memory: { label: 'memory', unit: 'memory of a training step', none: 'No memory' },
    time: { label: 'measured ms', unit: 'measured time of a forward pass', none: 'No measured time' },
    gradient: { label: 'gradient', unit: 'size of the loss’s gradient, root mean square', none: 'No gradient' },
  },
  ofLargest: (value: string, unit: string, percent: string) => `${value}, ${unit}, ${percent} of the scale`,
  logarithmic: 'log scale',
  gradientStep: (step: string) => `step ${step}`,
  noGradients: 'No gradients yet. Train a step to see them.',
  gradientsToCome: 'Gradients come with the next step.',
  measure: 'Measure',
  measureAgain: 'Measure again',
  stop: 'Stop',
  noTimes: 'Not measured yet.',
  incomplete: 'Not measured yet. Complete the drawing first; Problems lists what is missing.',
  measuring: (percent: string) => `Measuring… ${percent}`,
  timesOf: (batch: number, device: string) => `batch of ${batch}, ${device}`,
  timesHint: (elsewhere: string) =>
    `Measured inside the whole network, with random weights. What the engine does in one go, as a convolution with its activation, counts for the first block. ${elsewhere} belong to no block.`,
});
