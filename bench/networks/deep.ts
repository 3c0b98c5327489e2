import type { NetloomDocument } from '@shared/document/schema';
import { Chart } from './chart';

/** He et al. 2015: ResNet-152 of bottleneck blocks as composites; 58 nodes drawn, 516 when all are opened. */
export function resnet152(): NetloomDocument {
  const chart = stem(new Chart('ResNet-152'));
  for (const [stage, count] of [3, 8, 36, 3].entries())
    for (let index = 1; index <= count; index++)
      chart.add(`res${stage + 2}_${index}`, 'BottleneckBlock', {
        filters: 64 * 2 ** stage,
        ...(index === 1 && { shortcut: 'projection', stride: stage > 0 ? 2 : 1 }),
      });
  return ended(chart);
}

/** Bottleneck blocks drawn layer by layer, as many as the wished number of nodes holds: every node is on the canvas. */
export function residualLayers(count: number): NetloomDocument {
  const chart = stem(new Chart(`Residual network of ${count} nodes`));
  chart.normalised('widen', { filters: 256, kernel: 1 });
  for (let block = 1, entry = 'widenRelu'; chart.length + 13 <= count; block++, entry = `relu${block - 1}`)
    chart
      .normalised(`reduce${block}`, { filters: 64, kernel: 1 }, { from: [entry] })
      .normalised(`look${block}`, { filters: 64, kernel: 3 })
      .add(`expand${block}`, 'Conv2D', { filters: 256, kernel: 1, bias: false })
      .add(`expand${block}Bn`, 'BatchNormalization')
      .add(`add${block}`, 'Add', {}, [`expand${block}Bn`, entry])
      .add(`relu${block}`, 'Activation');
  return ended(chart);
}

function stem(chart: Chart): Chart {
  return chart
    .add('input', 'Input', { shape: [224, 224, 3] })
    .normalised('conv1', { filters: 64, kernel: 7, stride: 2 })
    .add('pool1', 'MaxPool2D', { kernel: 3, stride: 2, padding: 1 });
}

function ended(chart: Chart): NetloomDocument {
  return chart
    .add('average', 'GlobalAveragePool2D')
    .add('fc', 'Dense', { units: 1000 })
    .add('output', 'Output')
    .document();
}
