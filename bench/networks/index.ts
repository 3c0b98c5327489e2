import type { NetloomDocument } from '@shared/document/schema';
import { depthwise, inception, vgg } from './classifiers';
import { fromGallery } from './gallery';
import { dilated, unet } from './segmenters';

/** A network as it is measured. */
export interface BenchNetwork {
  /** What `--only` takes. */
  readonly name: string;
  /** For the table. */
  readonly label: string;
  readonly batch: number;
  document(): NetloomDocument;
}

/** Networks whose train step is compared: none ends in a softmax, none draws random numbers. */
export const networks: readonly BenchNetwork[] = [
  { name: 'lenet', label: 'LeNet-5, 28×28', batch: 64, document: () => fromGallery('lenet-5', [28, 28, 1]) },
  { name: 'resnet20', label: 'ResNet-20, 32×32', batch: 32, document: () => fromGallery('resnet-20', [32, 32, 3]) },
  { name: 'vgg', label: 'VGG-like, 32×32', batch: 64, document: () => vgg(32) },
  { name: 'inception', label: 'Inception, 32×32', batch: 32, document: () => inception(32) },
  { name: 'unet', label: 'U-Net, 64×64', batch: 8, document: () => unet(64) },
  { name: 'depthwise', label: 'MobileNet-like, 32×32', batch: 32, document: () => depthwise(32) },
  { name: 'dilated', label: 'Dilated, 32×32', batch: 16, document: () => dilated(32) },
];

/** Networks whose first step is timed. */
export const startNetworks: readonly BenchNetwork[] = [
  networks[0]!,
  { name: 'resnet50', label: 'ResNet-50, 224×224', batch: 1, document: () => fromGallery('resnet-50', [224, 224, 3]) },
];

/** The networks of these names, all where none is given. @throws where a name is not known */
export function chooseNetworks(names: readonly string[] | undefined, from = networks): readonly BenchNetwork[] {
  if (!names) return from;
  return names.map((name) => {
    const network = from.find((each) => each.name === name);
    if (!network)
      throw new Error(`There is no network "${name}"; there are ${from.map((each) => each.name).join(', ')}.`);
    return network;
  });
}
