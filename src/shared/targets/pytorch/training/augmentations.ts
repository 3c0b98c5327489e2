import type { AugmentationName } from '../../../learning/augmentation';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { indented } from '../../python/training/script';
import { formatNumber } from '../../python/values';

/** Lines that change `images`, `warp` or neither; `draw(low, high)` gives a random number an image. */
interface AugmentationForm {
  /** `warp`: moves images; `bytes`: changes values from 0 to 255; `standardised`: changes values around 0. */
  readonly stage: 'warp' | 'bytes' | 'standardised';
  lines(setting: number | string): readonly string[];
}

const number = (setting: number | string) => formatNumber(Number(setting));
const factor = (setting: number | string) => `1 + draw(-${number(setting)}, ${number(setting)})`;

/** By the name in recipes. `warp` maps places of the result to places of the image, both from the centre, in pixels. */
export const pytorchAugmentations: { readonly [Name in AugmentationName]?: AugmentationForm } = {
  flip: {
    stage: 'warp',
    lines: (direction) => [
      ...(direction === 'vertical' ? [] : ['warp[:, 0, 0] *= draw(-1, 1).sign().flatten()']),
      ...(direction === 'horizontal' ? [] : ['warp[:, 1, 1] *= draw(-1, 1).sign().flatten()']),
    ],
  },
  shift: {
    stage: 'warp',
    lines: (most) => [
      `moves = torch.randint(-${most}, ${Number(most) + 1}, (count, 2, 1), device=images.device)`,
      'warp[:, :, 2:] += warp[:, :, :2] @ moves.float()',
    ],
  },
  rotation: {
    stage: 'warp',
    lines: (degrees) => [
      `angle = torch.deg2rad(draw(-${number(degrees)}, ${number(degrees)})).flatten()`,
      'cosine, sine = angle.cos(), angle.sin()',
      'turn = torch.stack([torch.stack([cosine, sine], 1), torch.stack([-sine, cosine], 1)], 1)',
      'warp[:, :, :2] = warp[:, :, :2] @ turn',
    ],
  },
  zoom: { stage: 'warp', lines: (most) => [`warp[:, :, :2] /= (${factor(most)}).view(-1, 1, 1)`] },
  brightness: {
    stage: 'bytes',
    lines: (most) => [`images = images + 255 * draw(-${number(most)}, ${number(most)})`],
  },
  contrast: {
    stage: 'bytes',
    lines: (most) => [
      'mean = images.mean((2, 3), keepdim=True)',
      `images = mean + (images - mean) * (${factor(most)})`,
    ],
  },
  saturation: {
    stage: 'bytes',
    lines: (most) => [
      'luma = torch.tensor([0.2989, 0.587, 0.114], device=images.device).view(3, 1, 1)',
      'grey = (images * luma).sum(1, keepdim=True)',
      `images = grey + (images - grey) * (${factor(most)})`,
    ],
  },
  cutout: {
    stage: 'standardised',
    lines: (side) => {
      const [half, between] = [formatNumber(Number(side) / 2), Number(side) % 2 === 0 ? ' + 0.5' : ''];
      return [
        'place = (count, 1, 1, 1)',
        `row = torch.randint(height, place, device=images.device)${between}`,
        `column = torch.randint(width, place, device=images.device)${between}`,
        'rows = torch.arange(height, device=images.device).view(1, 1, -1, 1)',
        'columns = torch.arange(width, device=images.device).view(1, 1, 1, -1)',
        `covered = ((rows - row).abs() < ${half}) & ((columns - column).abs() < ${half})`,
        'images = images.masked_fill(covered, 0)',
      ];
    },
  },
};

const signatures = {
  augment: ['images', 'Random changes of pixels from 0 to 255, drawn anew for every image.'],
  cover: ['images', 'Covers a random square with the mean colour, which is 0.'],
} as const;

/**
 * The functions `augment`, of bytes, `cover`, of standardised images, and `move_images`, of what moves together, as far as the
 * recipe needs them.
 */
export function pytorchAugmentation({
  augmentation: plan,
  moved,
}: TrainingPlan): Readonly<Record<'augment' | 'cover' | 'move', string[]>> {
  if (!plan) return { augment: [], cover: [], move: [] };
  const form = (name: AugmentationName) =>
    recipeForm<{ kind: AugmentationName }, AugmentationForm>(pytorchAugmentations, { kind: name }, 'augmentation');
  const used = [...plan.geometric, ...plan.pixels].map(({ name, setting }) => ({ ...form(name), setting }));
  const lines = (stage: AugmentationForm['stage']) =>
    used.filter((each) => each.stage === stage).flatMap((each) => [...each.lines(each.setting as number | string)]);
  const [warp, bytes, standardised] = [lines('warp'), lines('bytes'), lines('standardised')];
  const warped = [
    'warp = torch.eye(2, 3, device=images.device).repeat(count, 1, 1)',
    ...warp,
    '# grid_sample counts places from the centre in half extents.',
    'half = torch.tensor([width / 2, height / 2], device=images.device)',
    'warp = warp * torch.cat([half, torch.ones(1, device=images.device)]) / half.view(2, 1)',
    'grid = F.affine_grid(warp, list(images.shape), align_corners=False)',
    `images = F.grid_sample(images, grid, mode="${plan.interpolation}", ` +
      `padding_mode="${plan.border === 'black' ? 'zeros' : 'reflection'}", align_corners=False)`,
  ];
  const isAlone = moved.length === 0;
  const body = [...(warp.length > 0 && isAlone ? warped : []), ...bytes];
  return {
    move: isAlone ? [] : movingLines(warped),
    augment: body.length > 0 ? written('augment', [...body, 'return images.clamp(0, 255)']) : [],
    cover: standardised.length > 0 ? written('cover', [...standardised, 'return images']) : [],
  };
}

function written(name: keyof typeof signatures, body: readonly string[]): string[] {
  const takesSize = /\b(height|width)\b/.test(body.join('\n'));
  return [
    `def ${name}(images: torch.Tensor) -> torch.Tensor:`,
    `    """${signatures[name][1]}"""`,
    takesSize ? '    count, _, height, width = images.shape' : '    count = len(images)',
    ...drawLines(body),
    ...indented(body),
  ];
}

function movingLines(warped: readonly string[]): string[] {
  return [
    'def move_images(values: np.ndarray) -> np.ndarray:',
    '    """Random moves of images, drawn anew for every one. All of its channels move alike."""',
    '    images = torch.from_numpy(values).permute(0, 3, 1, 2)',
    '    count, _, height, width = images.shape',
    ...drawLines(warped),
    ...indented([...warped, 'return images.permute(0, 2, 3, 1).numpy()']),
  ];
}

/** `draw`, where a function calls it. */
function drawLines(body: readonly string[]): string[] {
  if (!/\bdraw\(/.test(body.join('\n'))) return [];
  return [
    '',
    '    def draw(low: float, high: float) -> torch.Tensor:',
    '        return torch.empty(count, 1, 1, 1, device=images.device).uniform_(low, high)',
    '',
  ];
}
