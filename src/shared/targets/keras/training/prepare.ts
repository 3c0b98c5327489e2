import type { TrainingPlan } from '../../python/training/plan';
import { indented } from '../../python/training/script';
import { kerasAugmentation } from './augmentations';

/** `augment`, where the recipe has augmentation, and `prepare`. */
export function prepareLines(plan: TrainingPlan): string[][] {
  const { moves, layers, bytes, standardised } = kerasAugmentation(plan);
  const isAugmented = layers.length + bytes.length > 0;
  const changed = [
    ...(isAugmented ? ['images = augment(images)'] : []),
    'images = ((images / 255 - mean) / deviation).astype("float32")',
  ];
  return [
    ...(layers.length > 0
      ? [sequential('changes', 'Random changes of pixels from 0 to 255, drawn anew for every image.', layers)]
      : []),
    ...(moves.length > 0
      ? [
          sequential(
            'moves',
            'Random moves of images, drawn anew for every one. All of its channels move alike.',
            moves,
          ),
          ['def move_images(images: np.ndarray) -> np.ndarray:', '    return np.asarray(moves(images, training=True))'],
        ]
      : []),
    isAugmented
      ? [
          'def augment(images: np.ndarray) -> np.ndarray:',
          '    """Pixels from 0 to 255, changed at random."""',
          ...indented([
            'images = images.astype("float32")',
            ...(layers.length > 0 ? ['images = np.asarray(changes(images, training=True))'] : []),
            ...bytes,
            'return np.clip(images, 0, 255)',
          ]),
        ]
      : [],
    [
      'def prepare(images: np.ndarray, mean, deviation, training: bool = False) -> np.ndarray:',
      '    """Images as the model takes them: float32, standardised."""',
      ...indented([
        ...(isAugmented ? ['if training:', `    ${changed[0]}`] : []),
        changed.at(-1)!,
        ...(standardised.length > 0 ? ['if training:', ...indented(standardised)] : []),
        'return images',
      ]),
    ],
  ];
}

const sequential = (name: string, comment: string, layers: readonly string[]): string[] => [
  `# ${comment}`,
  `${name} = keras.Sequential(`,
  '    [',
  ...indented(layers, 2),
  '    ]',
  ')',
];
