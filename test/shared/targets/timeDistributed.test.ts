import { describe, expect, it } from 'vitest';
import { exportTarget } from '@shared/targets';
import { drawn } from '../support/drawn';
import { perStep } from '../support/perStep';

const document = perStep(
  drawn(
    {
      frames: ['Input', { shape: [10, 8, 8, 1] }],
      conv: ['Conv2D', { filters: 4, kernel: 3 }],
      flat: ['Flatten'],
      lstm: ['LSTM', { units: 5 }],
      out: ['Output'],
    },
    ['frames>conv', 'conv>flat', 'flat>lstm', 'lstm>out'],
  ),
  ['conv', 'flat'],
);
const textOf = (target: string, drawing = document) => exportTarget(target).emit(drawing).files[0]!.text;

describe('a time-distributed block in code', () => {
  it('is a layer in a TimeDistributed of Keras', () => {
    expect(textOf('keras')).toContain(
      'x = layers.TimeDistributed(layers.Conv2D(4, 3, name="step"), name="conv")(inputs)',
    );
  });

  it('joins its steps with the batch in PyTorch', () => {
    expect(textOf('pytorch')).toContain(
      [
        '        x = x.flatten(0, 1).permute(0, 3, 1, 2)',
        '        x = self.conv(x)',
        '        x = x.permute(0, 2, 3, 1).unflatten(0, (-1, 10))',
      ].join('\n'),
    );
  });

  it('normalises over all steps at once, without a wrapper', () => {
    const normalised = perStep(
      drawn({ in: ['Input', { shape: [10, 8, 8, 2] }], bn: ['BatchNormalization'], out: ['Output'] }, [
        'in>bn',
        'bn>out',
      ]),
      ['bn'],
    );
    expect(textOf('keras', normalised)).toContain('layers.BatchNormalization(name="bn")');
  });

  it('joins its steps with the batch in Keras too where the block is more than layers', () => {
    const strided = perStep(
      drawn(
        {
          in: ['Input', { shape: [10, 8, 8, 2] }],
          conv: ['Conv2D', { filters: 4, kernel: 3, stride: 2, dilation: 2 }],
          out: ['Output'],
        },
        ['in>conv', 'conv>out'],
      ),
      ['conv'],
    );
    expect(textOf('keras', strided)).toContain('keras.ops.reshape(inputs, (-1, 8, 8, 2))');
  });
});
