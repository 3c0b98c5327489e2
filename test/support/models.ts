import type { Network } from '@shared/compiler/network';
import { networkOf, type Layer } from './network';

/** LeNet-5 as the spikes and peers are measured with: padded first layer, tanh or ReLU, max or average pooling. */
export function lenet5(activation = 'tanh', pool = 'AveragePool2D'): Network {
  return networkOf([
    { block: 'Input', path: 'input', parameters: { shape: [28, 28, 1] } },
    { block: 'Conv2D', path: 'c1', parameters: { filters: 6, kernel: 5, padding: 'same', activation } },
    { block: pool, path: 's2', parameters: { kernel: 2, stride: 2 } },
    { block: 'Conv2D', path: 'c3', parameters: { filters: 16, kernel: 5, activation } },
    { block: pool, path: 's4', parameters: { kernel: 2, stride: 2 } },
    { block: 'Flatten', path: 'flat' },
    { block: 'Dense', path: 'c5', parameters: { units: 120, activation } },
    { block: 'Dense', path: 'f6', parameters: { units: 84, activation } },
    { block: 'Dense', path: 'logits', parameters: { units: 10, activation: 'softmax' } },
    { block: 'Output', path: 'output' },
  ]);
}

/** A CIFAR ResNet of 6n + 2 layers (He et al. 2015): three stages of n blocks of two 3×3 convolutions. */
export function cifarResnet({ blocks = 3, size = 32, width = 16, channels = 3, classes = 10 } = {}): Network {
  const layers: Layer[] = [{ block: 'Input', path: 'input', parameters: { shape: [size, size, channels] } }];
  const convolve = (path: string, filters: number, kernel: number, stride: number, from?: string[]) =>
    layers.push(
      {
        block: 'Conv2D',
        path,
        parameters: { filters, kernel, stride, padding: 'same', bias: false },
        ...(from && { from }),
      },
      { block: 'BatchNormalization', path: `${path}_bn` },
    );
  const relu = (path: string) => layers.push({ block: 'Activation', path, parameters: { function: 'relu' } });
  convolve('stem', width, 3, 1);
  relu('stem_relu');
  let [trunk, filters] = ['stem_relu', width];
  for (let stage = 0; stage < 3; stage++)
    for (let block = 0; block < blocks; block++) {
      const name = `s${stage}b${block}`;
      const wider = width * 2 ** stage;
      const stride = stage > 0 && block === 0 ? 2 : 1;
      convolve(`${name}_1`, wider, 3, stride, [trunk]);
      relu(`${name}_1_relu`);
      convolve(`${name}_2`, wider, 3, 1);
      const left = `${name}_2_bn`;
      if (stride !== 1 || filters !== wider) convolve(`${name}_skip`, wider, 1, stride, [trunk]);
      const right = stride !== 1 || filters !== wider ? `${name}_skip_bn` : trunk;
      layers.push({ block: 'Add', path: `${name}_add`, from: [left, right] });
      relu(`${name}_out`);
      [trunk, filters] = [`${name}_out`, wider];
    }
  layers.push(
    { block: 'GlobalAveragePool2D', path: 'pool' },
    { block: 'Dense', path: 'logits', parameters: { units: classes } },
    { block: 'Output', path: 'output' },
  );
  return networkOf(layers);
}

/** A stem and one Inception module with reductions (Szegedy et al. 2014), small. */
export function inceptionNet({ size = 12, channels = 1, classes = 4 } = {}): Network {
  const convolution = (path: string, filters: number, kernel: number, from?: string[]): Layer => ({
    block: 'Conv2D',
    path,
    parameters: { filters, kernel, padding: 'same', activation: 'relu' },
    ...(from && { from }),
  });
  return networkOf([
    { block: 'Input', path: 'input', parameters: { shape: [size, size, channels] } },
    convolution('stem', 8, 3),
    { block: 'MaxPool2D', path: 'stem_pool', parameters: { kernel: 3, stride: 2, padding: 'same' } },
    convolution('a', 4, 1, ['stem_pool']),
    convolution('b_reduce', 4, 1, ['stem_pool']),
    convolution('b', 6, 3),
    convolution('c_reduce', 2, 1, ['stem_pool']),
    convolution('c', 4, 5),
    { block: 'MaxPool2D', path: 'd_pool', parameters: { kernel: 3, stride: 1, padding: 'same' }, from: ['stem_pool'] },
    convolution('d', 4, 1),
    { block: 'Concatenate', path: 'join', from: ['a', 'b', 'c', 'd'] },
    { block: 'GlobalAveragePool2D', path: 'pool' },
    { block: 'Dropout', path: 'drop', parameters: { rate: 0.2 } },
    { block: 'Dense', path: 'logits', parameters: { units: classes, activation: 'softmax' } },
    { block: 'Output', path: 'output' },
  ]);
}
