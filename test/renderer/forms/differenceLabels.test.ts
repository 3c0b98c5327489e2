import { expect, it, onTestFinished } from 'vitest';
import { labelled } from '@renderer/forms/differenceLabels';
import { speak } from '../../support/speak';

it.each([
  ['optimizer.learningRate', ['0.05', '0.1'], 'learning rate', ['0.05', '0.1']],
  ['optimizer.kind', ['sgd', 'adam'], 'optimizer', ['SGD', 'Adam']],
  ['earlyStopping.patience', ['–', '5'], 'stop after (epochs)', ['–', '5']],
  ['batch', ['64', '128'], 'batch size (images)', ['64', '128']],
  ['dataset.kind', ['mnist', 'shapes'], 'data', ['MNIST', 'Shapes']],
])('%s is called as the form calls it', (label, values, wanted, wantedValues) => {
  expect(labelled({ part: 'recipe', label, values })).toEqual({ part: 'recipe', label: wanted, values: wantedValues });
});

it('names of nodes stay as they are', () => {
  const row = { part: 'network', label: 'C1 · filters', values: ['6', '12'] } as const;
  expect(labelled(row)).toEqual(row);
});

it('a setting that only some alternatives have is called as these call it', async () => {
  onTestFinished(() => speak('english'));
  await speak('german');
  const { label } = labelled({ part: 'recipe', label: 'optimizer.formula', values: ['keras', '–'] });
  expect(label).toBe('Formel');
});
