import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { augmentationSchema } from '@shared/learning/augmentation';
import { exportTarget } from '@shared/targets';
import { root } from '../support/checkout';
import { temporaryFolder } from '../support/home';
import { python } from './python';

/** Moves masks, and images that show the same, by a script's own function. */
const program = `
import importlib.util, json, sys
import numpy as np
spec = importlib.util.spec_from_file_location("train_script", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
masks = np.zeros((40, 48, 48), np.uint8)
for at, mask in enumerate(masks):
    mask[8 : 8 + at % 16 + 8, 20:40] = 1
moved = module.move({"image": masks[..., None].repeat(SHAPE, -1) * 255, "mask": masks})
print(json.dumps({
    "agree": float(((moved["image"][..., 0] > 127.5) == (moved["mask"] == 1)).mean()),
    "changed": float((moved["mask"] != masks).mean()),
    "shapes": [list(moved[name].shape) for name in ("image", "mask")],
}))
`;

function moved(framework: string, settings: object) {
  const unet = parseDocument(readFileSync(root('resources/gallery/unet-shapes.netloom.json'), 'utf8'));
  const [channels] = unet.nodes.flatMap(({ block, parameters }) =>
    block === 'Input' ? [(parameters['shape'] as number[])[2]] : [],
  );
  const augmentation = augmentationSchema.parse(settings);
  const script = exportTarget(`${framework}-training`).emit({ ...unet, recipe: { ...unet.recipe, augmentation } });
  const file = join(temporaryFolder(), 'train.py');
  writeFileSync(file, script.files[0]!.text);
  const quiet = { KERAS_BACKEND: 'tensorflow', CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3' };
  const given = ['-c', program.replace('SHAPE', String(channels)), file];
  const output = execFileSync(python(), given, {
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output.toString()) as { agree: number; changed: number; shapes: number[][] };
}

describe.each(['keras', 'pytorch'])('a training script for %s', (framework) => {
  it.each([
    ['whole pixels', { flip: 'both', shift: 3 }],
    ['between pixels', { flip: 'both', shift: 3, rotation: 30, zoom: 0.2, brightness: 0.2, border: 'reflect' }],
  ])('moves each mask as it moves the image: %s', (_, settings) => {
    const { agree, changed, shapes } = moved(framework, settings);
    expect(agree).toBeGreaterThan(0.999);
    expect(changed).toBeGreaterThan(0.05);
    expect(shapes[1]).toEqual([40, 48, 48]);
    expect(shapes[0]!.slice(0, 3)).toEqual([40, 48, 48]);
  });
});
