/** What a network of the gallery must come to. */
interface PublishedTotals {
  readonly network: string;
  /** Trainable ones. */
  readonly parameters: number;
  /** Multiply-accumulates of its convolutions and dense layers for one example, in thousand millions. */
  readonly billions?: number;
  readonly source: string;
}

const torchvision = 'torchvision 0.29';
const pytorchcv = 'pytorchcv, README';
const arithmetic = 'the paper’s table, by arithmetic';

export const published: readonly PublishedTotals[] = [
  { network: 'lenet-5', parameters: 61_706, source: arithmetic },
  { network: 'dense-digits', parameters: 23_860, source: 'Nielsen 2015: 784–30–10' },
  { network: 'network-in-network', parameters: 966_986, source: arithmetic },
  // Generator 64·3136 + 128 + 4²·64·32 + 64 + 4²·32 + 1, discriminator 4²·32 + 32 + 4²·32·64 + 64 + 3136 + 1.
  { network: 'dcgan-digits', parameters: 234_177 + 36_513, source: arithmetic },
  // The paper counts 8,032 weights; 64 + 32 + 1 biases come to them.
  { network: 'srcnn', parameters: 8_032 + 97, source: 'Dong et al. 2014, 9–1–5' },
  { network: 'espcn', parameters: 21_284, source: arithmetic },
  { network: 'alexnet', parameters: 62_378_344, source: 'the lecture “CNN Architectures”' },
  { network: 'alexnet-groups', parameters: 60_965_224, source: 'Krizhevsky et al. 2012' },
  { network: 'alexnet-torchvision', parameters: 61_100_840, source: torchvision },
  // The first layer has (11² − 7²) × 3 × 96 weights fewer.
  { network: 'zfnet', parameters: 62_378_344 - 20_736, source: 'the lecture “CNN Architectures”' },
  { network: 'vgg-16', parameters: 138_357_544, billions: 15.47, source: torchvision },
  { network: 'vgg-19', parameters: 143_667_240, billions: 19.632, source: torchvision },
  { network: 'googlenet', parameters: 6_624_904, billions: 1.498, source: torchvision },
  { network: 'googlenet-paper', parameters: 13_378_280, source: 'the paper’s table with biases and both heads, by arithmetic' },
  { network: 'resnet-20', parameters: 272_474 - 288, source: `${pytorchcv}; grey images need 288 weights fewer` },
  { network: 'resnet-56', parameters: 855_770, source: pytorchcv },
  { network: 'resnet-110', parameters: 1_730_714, source: pytorchcv },
  { network: 'pre-activation-resnet-164', parameters: 1_703_258, source: pytorchcv },
  { network: 'stochastic-depth-resnet-110', parameters: 1_730_714, source: pytorchcv },
  // Its convolutions have biases there, one a filter, which normalisation would take away.
  { network: 'inception-v2', parameters: 11_295_240 - 10_016, source: pytorchcv },
  { network: 'inception-v3', parameters: 23_834_568, billions: 5.713, source: torchvision },
  { network: 'inception-v4', parameters: 42_679_816, source: pytorchcv },
  { network: 'inception-resnet-v2', parameters: 55_843_464, source: pytorchcv },
  { network: 'resnet-18', parameters: 11_689_512, billions: 1.814, source: torchvision },
  { network: 'resnet-34', parameters: 21_797_672, billions: 3.664, source: torchvision },
  { network: 'resnet-50', parameters: 25_557_032, billions: 4.089, source: torchvision },
  { network: 'resnet-101', parameters: 44_549_160, billions: 7.801, source: torchvision },
  { network: 'resnet-152', parameters: 60_192_808, billions: 11.514, source: torchvision },
  { network: 'wide-resnet-50-2', parameters: 68_883_240, billions: 11.398, source: torchvision },
  { network: 'resnext-50', parameters: 25_028_904, billions: 4.23, source: torchvision },
  { network: 'se-resnet-50', parameters: 28_088_024, source: 'timm seresnet50' },
  { network: 'nasnet-mobile', parameters: 5_289_978, source: pytorchcv },
  { network: 'densenet-121', parameters: 7_978_856, billions: 2.834, source: torchvision },
  { network: 'mobilenet-v2', parameters: 3_504_872, billions: 0.301, source: torchvision },
  { network: 'squeezenet-1.1', parameters: 1_235_496, billions: 0.349, source: torchvision },
];
