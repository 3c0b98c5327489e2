import type { Words } from '../english/index';
import { datasets } from './datasets';
import { metrics } from './metrics';
import type { Named } from '../areas/named';

const watch = {
  loss: { label: '测试损失', doc: '' },
  ...Object.fromEntries(
    Object.entries(metrics.named).map(([kind, { label, doc }]) => [kind, { label: `测试${label}`, doc }]),
  ),
} as Readonly<Record<keyof Words['options']['watch'], Named>>;

export const options: Words['options'] = {
  dataset: datasets,
  clipping: {
    norm: { label: '按范数', doc: '所有权重的梯度范数超过上限时将其缩放到上限；方向不变。' },
    value: { label: '按值', doc: '将每个梯度值裁剪到上限。' },
  },
  watch,
  precision: {
    auto: { label: '设备默认', doc: 'CPU 上为 float32；在支持的 NVIDIA GPU 上为 TensorFloat-32，与 Keras 相同。' },
    float32: { label: 'float32', doc: '处处使用 float32，在 GPU 上也是，但较慢。' },
    mixed: { label: '混合', doc: '设备用 16 位格式更快时使用它，否则用 float32，运行会说明。' },
  },
  formula: { keras: { label: 'Keras', doc: '' }, pytorch: { label: 'PyTorch', doc: '' } },
  classWeights: {
    balanced: { label: '均衡', doc: '稀有类别与常见类别同等重要。测试时所有样本同等对待。' },
    byClass: { label: '按类别', doc: '依次为每个类别给出一个权重；未给出的为 1。' },
  },
};
