import { Drawing } from './drawing';

/** LeNet-5 as the lectures draw it, on MNIST's 28×28: its first layer pads, so that all else is as on 32×32. */
export function lenet5(): Drawing {
  const drawing = new Drawing('LeNet-5', {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: false, weightDecay: 0 },
    schedule: { kind: 'cosine' },
    epochs: 5,
    batch: 64,
  });
  drawing.add('input', 'Input', { shape: [28, 28, 1] });
  drawing.add('C1', 'Conv2D', { filters: 6, kernel: 5, padding: 'same', activation: 'tanh' });
  drawing.add('S2', 'AveragePool2D');
  drawing.add('C3', 'Conv2D', { filters: 16, kernel: 5, activation: 'tanh' });
  drawing.add('S4', 'AveragePool2D');
  drawing.add('flatten', 'Flatten');
  drawing.add('C5', 'Dense', { units: 120, activation: 'tanh' });
  drawing.add('F6', 'Dense', { units: 84, activation: 'tanh' });
  drawing.add('scores', 'Dense', { units: 10 });
  drawing.add('output', 'Output');
  drawing.note(
    'LeNet-5 (LeCun et al. 1998) reads handwritten digits. Press Train: it learns MNIST in five epochs, ' +
      'and C1 and C3 show their filters while they learn.',
    { width: 420, height: 90 },
  );
  return drawing;
}
