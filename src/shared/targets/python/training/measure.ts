import { quote } from '../values';
import type { TrainingPlan } from './plan';

/** `measure(examples)`: what images are standardised by, exactly, as Netloom measures it; nothing where no images are fed. */
export function measureLines({ inputs }: TrainingPlan): string[] {
  const image = inputs.find(({ field }) => field.kind === 'image');
  if (!image) return [];
  return [
    'def measure(examples: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:',
    '    """Mean and deviation of each channel, pixels scaled to 0 to 1. A constant one is centred."""',
    `    images = examples[${quote(image.field.name)}]`,
    ...measuring,
  ];
}

/** What functions are given of `measure`, after other arguments. */
export const measuredArguments = ({ isStandardised }: Pick<TrainingPlan, 'isStandardised'>): string =>
  isStandardised ? ', mean, deviation' : '';

const measuring: readonly string[] = [
  '    channels = np.moveaxis(images, -1, 0).reshape(images.shape[-1], -1)',
  '    counts = np.stack([np.bincount(channel, minlength=256) for channel in channels])',
  '    shares = counts / channels.shape[1]',
  '    values = np.arange(256) / 255',
  '    mean = shares @ values',
  '    deviation = np.sqrt(np.maximum(shares @ values**2 - mean**2, 0))',
  '    return mean.astype("float32"), np.where(deviation > 1e-6, deviation, 1).astype("float32")',
];

/** `shuffled(examples)`: the order of the examples in each epoch. */
export const shuffledLines: readonly string[] = [
  'def shuffled(examples: int) -> Iterator[np.ndarray]:',
  '    """A new order of the examples for every epoch."""',
  '    random = np.random.default_rng(SEED)',
  '    while True:',
  '        yield random.permutation(examples)',
];
