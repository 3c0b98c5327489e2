import type { AugmentationName } from '../../../learning/augmentation';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { formatArguments, formatNumber, type PythonValue } from '../../python/values';

type Setting = number | string;

/** A layer of Keras's that changes bytes' values or moves images, or lines that change `images`, standardised or not. */
interface AugmentationForm {
  readonly layer?: string;
  arguments?(setting: Setting, image: readonly [number, number, number]): readonly PythonValue[];
  /** Whether it takes what fills the border. */
  readonly fills?: boolean;
  /** Whether it takes the range of values. */
  readonly ranges?: boolean;
  /** How it differs from Netloom's. */
  readonly note?: string;
  readonly lines?: { readonly stage: 'bytes' | 'standardised'; of(setting: Setting): readonly string[] };
}

const turns = { horizontal: 'horizontal', vertical: 'vertical', both: 'horizontal_and_vertical' } as const;
const rounded = (value: number) => Number(value.toPrecision(6));

/** By the name in recipes. */
export const kerasAugmentations: { readonly [Name in AugmentationName]?: AugmentationForm } = {
  flip: { layer: 'RandomFlip', arguments: (direction) => [turns[direction as keyof typeof turns]] },
  shift: {
    layer: 'RandomTranslation',
    ...{ fills: true, note: 'Netloom shifts by whole pixels.' },
    arguments: (most, [height, width]) => [rounded(Number(most) / height), rounded(Number(most) / width)],
  },
  rotation: {
    layer: 'RandomRotation',
    ...{ fills: true },
    arguments: (degrees) => [rounded(Number(degrees) / 360)],
  },
  zoom: {
    layer: 'RandomZoom',
    ...{ fills: true, note: 'Netloom draws the scale, Keras its reciprocal.' },
    arguments: (most) => [Number(most)],
  },
  brightness: { layer: 'RandomBrightness', ranges: true, arguments: (most) => [Number(most)] },
  contrast: { layer: 'RandomContrast', ranges: true, arguments: (most) => [Number(most)] },
  saturation: {
    lines: {
      stage: 'bytes',
      of: (most) => [
        'grey = images @ np.array([0.2989, 0.587, 0.114], "float32")',
        `factor = np.random.uniform(1 - ${formatNumber(Number(most))}, 1 + ${formatNumber(Number(most))}, (len(images), 1, 1, 1))`,
        'images = grey[..., None] + (images - grey[..., None]) * factor.astype("float32")',
      ],
    },
  },
  cutout: {
    lines: {
      stage: 'standardised',
      of: (side) => {
        const [half, between] = [formatNumber(Number(side) / 2), Number(side) % 2 === 0 ? ' + 0.5' : ''];
        return [
          '# A square of the mean colour, which is 0.',
          'count, height, width, _ = images.shape',
          `row = np.random.randint(height, size=(count, 1, 1, 1))${between}`,
          `column = np.random.randint(width, size=(count, 1, 1, 1))${between}`,
          'rows = np.arange(height).reshape(1, -1, 1, 1)',
          'columns = np.arange(width).reshape(1, 1, -1, 1)',
          `covered = (abs(rows - row) < ${half}) & (abs(columns - column) < ${half})`,
          'images = np.where(covered, np.float32(0), images)',
        ];
      },
    },
  },
};

/** The layers of `move_images`, where several fields move together, those of `augment`, in the recipe's order, and the lines of both stages. */
export function kerasAugmentation({ augmentation: plan, moved }: TrainingPlan) {
  const formed = ({ name, setting }: { readonly name: AugmentationName; readonly setting: unknown }) => ({
    form: recipeForm<{ kind: AugmentationName }, AugmentationForm>(kerasAugmentations, { kind: name }, 'augmentation'),
    setting: setting as Setting,
  });
  const geometric = (plan?.geometric ?? []).map(formed);
  const pixels = (plan?.pixels ?? []).map(formed);
  const isAlone = moved.length === 0;
  const layer = ({ form, setting }: ReturnType<typeof formed>): string[] => {
    if (!form.layer) return [];
    const given = formatArguments(form.arguments!(setting, plan!.shape), {
      ...(form.fills &&
        (plan!.border === 'black' ? { fill_mode: 'constant', fill_value: { code: '0.0' } } : { fill_mode: 'reflect' })),
      ...(form.ranges && { value_range: [0, 255] }),
    });
    return [...(form.note ? [`# ${form.note}`] : []), `layers.${form.layer}(${given}),`];
  };
  const lines = (stage: 'bytes' | 'standardised') =>
    pixels.flatMap(({ form, setting }) => (form.lines?.stage === stage ? [...form.lines.of(setting)] : []));
  const moves = isAlone ? [] : geometric.flatMap(layer);
  const layers = [...(isAlone ? geometric : []), ...pixels].flatMap(layer);
  return { moves, layers, bytes: lines('bytes'), standardised: lines('standardised') };
}
