import { area } from '../areas/area';

/** What one does first. */
export const firstStepsWords = area('firstSteps', {
  title: 'First steps',
  steps: {
    drop: 'Drop a block on the canvas',
    connect: 'Connect it to another',
    train: 'Train the network',
  },
  done: 'done',
  close: 'Close',
  closeSteps: 'Close the first steps',
});
