import { area } from '../areas/area';

/** The loss surface of a run. */
export const surfaceWords = area('surface', {
  title: 'Loss surface',
  hint: 'The mean loss of fixed examples around the weights of the run, along two random directions, scaled filter by filter to the length of the run’s own filters (Li et al. 2018). α = β = 0 is the run itself; at a distance of 1 each filter has moved by its own length.',
  options: 'What is calculated',
  beside: 'Beside it',
  noRun: 'no other run',
  points: 'Points',
  examples: 'Examples',
  split: 'Of',
  splits: { train: 'training examples', test: 'test examples' },
  map: (name: string, loss: string) =>
    `Loss surface of ${name}: ${loss} at its weights. Arrow keys read the loss at other points.`,
  readout: (alpha: string, beta: string, loss: string) => `α ${alpha}, β ${beta}: loss ${loss}`,
  centre: (loss: string) => `At the weights: loss ${loss}`,
  legend: (lowest: string, highest: string) => `Colours from dark for a loss of ${lowest} to bright for ${highest}`,
  calculate: 'Calculate',
  calculating: 'Calculating the loss surface',
  stop: 'Stop',
  save: 'Save as CSV',
  saveOf: (name: string) => `Save ${name} as CSV`,
});
