import type { DerivedRecipe } from '../../../data/derived';
import { commentText, formatNumber, quote } from '../values';
import type { DerivedColumn } from './derivedColumns';
import { recipeForm } from './recipeForm';
import { indented } from './script';

type Forms = {
  readonly [Kind in DerivedRecipe['kind']]: (settings: Extract<DerivedRecipe, { kind: Kind }>) => readonly string[];
};

/** By the `kind` in recipes: lines that return the values made of `images`, uint8 [count, height, width, channels]. */
export const derivedForms: Forms = {
  noised: ({ deviation, seed }) => [
    '# Netloom draws other noise of the same deviation.',
    `random = np.random.default_rng(${seed})`,
    'changed = np.empty_like(images)',
    'for index, image in enumerate(images):',
    `    noise = 255 * ${formatNumber(deviation)} * random.standard_normal(image.shape, dtype="float32")`,
    '    changed[index] = np.clip(np.round(image + noise), 0, 255)',
    'return changed',
  ],
  masked: ({ share, seed }) => [
    '# Netloom draws other places.',
    `random = np.random.default_rng(${seed})`,
    'count, height, width, _ = images.shape',
    `rows, columns = (max(1, int(side * ${formatNumber(Math.sqrt(share))} + 0.5)) for side in (height, width))`,
    'changed = images.copy()',
    'for image in changed:',
    '    top, left = random.integers(height - rows + 1), random.integers(width - columns + 1)',
    '    image[top : top + rows, left : left + columns] = 0',
    'return changed',
  ],
  greyed: () => [
    'if images.shape[-1] != 3:',
    '    return images[..., :1]',
    '# Luminance of red, green and blue (ITU-R BT.601).',
    'grey = images @ np.array([0.299, 0.587, 0.114])',
    'return np.floor(grey[..., None] + 0.5).astype("uint8")',
  ],
  shrunk: ({ factor }) => [
    'count, height, width, channels = images.shape',
    `rows, columns = (min(${factor}, side) for side in (height, width))`,
    'height, width = height // rows, width // columns',
    'squares = images[:, : height * rows, : width * columns]',
    'squares = squares.reshape(count, height, rows, width, columns, channels)',
    'return np.floor(squares.mean((2, 4)) + 0.5).astype("uint8")',
  ],
  noise: ({ size, seed }) => [
    '# Netloom draws other numbers, and new ones in each epoch.',
    `random = np.random.default_rng(${seed})`,
    `return random.standard_normal((len(images), ${size}), dtype="float32")`,
  ],
};

/** `with_derived(examples)`, where the recipe derives images that are used. */
export function derivedLines(columns: readonly DerivedColumn[]): string[][] {
  if (columns.length === 0) return [];
  const names = columns.map((_, index) => `derived${columns.length > 1 ? `_${index + 1}` : ''}`);
  const made = columns.map(({ name, recipe }, index) => {
    type Form = (settings: DerivedRecipe) => readonly string[];
    const form = recipeForm<DerivedRecipe, Form>(derivedForms, recipe, 'derived image');
    return [
      `def ${names[index]}(images: np.ndarray) -> np.ndarray:`,
      `    """The field ${commentText(name)}, of the images that it is made of."""`,
      ...indented(form(recipe)),
    ];
  });
  return [
    ...made,
    [
      'def with_derived(examples: dict[str, np.ndarray]) -> dict[str, np.ndarray]:',
      '    """The fields, with images that are made of others."""',
      '    return {',
      '        **examples,',
      ...columns.map(({ name, from }, index) => `        ${quote(name)}: ${names[index]}(examples[${quote(from)}]),`),
      '    }',
    ],
  ];
}
