import type { Words } from '../english/index';
import { datasets } from './datasets';
import { metrics } from './metrics';
import type { Named } from '../areas/named';

const watch = {
  loss: { label: 'Testverlust', doc: '' },
  ...Object.fromEntries(
    Object.entries(metrics.named).map(([kind, { label, doc }]) => [kind, { label: `${label} (Test)`, doc }]),
  ),
} as Readonly<Record<keyof Words['options']['watch'], Named>>;

export const options: Words['options'] = {
  dataset: datasets,
  clipping: {
    norm: {
      label: 'Nach Norm',
      doc: 'Skaliert den Gradienten aller Gewichte auf die Grenze, wenn seine Norm sie übersteigt; die Richtung bleibt.',
    },
    value: { label: 'Nach Wert', doc: 'Begrenzt jeden einzelnen Gradientenwert.' },
  },
  watch,
  precision: {
    auto: {
      label: 'Standard des Geräts',
      doc: 'Float32 auf CPUs; TensorFloat-32 auf NVIDIA-GPUs, die es können, wie in Keras.',
    },
    float32: { label: 'float32', doc: 'Überall float32, auch auf GPUs, wo es langsamer ist.' },
    mixed: {
      label: 'gemischt',
      doc: 'Ein 16-Bit-Format, wo das Gerät damit schneller ist; sonst float32, was der Lauf meldet.',
    },
  },
  formula: { keras: { label: 'Keras', doc: '' }, pytorch: { label: 'PyTorch', doc: '' } },
  classWeights: {
    balanced: {
      label: 'ausgeglichen',
      doc: 'Seltene Klassen zählen so viel wie häufige. Tests zählen alle Beispiele gleich.',
    },
    byClass: { label: 'je Klasse', doc: 'Ein Gewicht je Klasse, der Reihe nach; 1, wo keines angegeben ist.' },
  },
};
