import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lossDefinition, type LossRecipe } from '@shared/learning/losses';
import { kerasLoss } from '@shared/targets/keras/training/losses';
import { weightLines } from '@shared/targets/keras/training/examples';
import type { ScriptObjective } from '@shared/targets/python/training/objective';
import type { TrainingPlan } from '@shared/targets/python/training/plan';
import { pytorchLoss } from '@shared/targets/pytorch/training/losses';
import { interpret } from '../reference';
import { ignoringCases, lossCases, lossProgram, lossValues, type LossCase } from '../support/losses';
import { python } from './python';

const isSmoothed = ({ recipe }: LossCase) => 'labelSmoothing' in recipe && recipe.labelSmoothing > 0;

const cases = [...lossCases, ...ignoringCases].map((given: LossCase) => {
  const program = lossProgram(given);
  return { ...given, program, fed: lossValues(program, given, 8) };
});

/** The loss of a drawing whose output gives scores. */
function objectiveOf({ recipe, shape, targetKind, fed, ignored }: (typeof cases)[number]): ScriptObjective {
  const channels = shape.at(-1)!;
  const type = { shape: shape.slice(1), dtype: 'float32', axes: 'plain' } as const;
  const measured = {
    targetKind,
    shape: type.shape,
    targetShape: targetKind === 'classes' ? shape.slice(1, -1) : type.shape,
  };
  return {
    ...{ path: 'output', field: { name: 'target', kind: 'numbers' }, targetKind, loss: recipe, weight: 1 },
    ...{ type, channels, measured, measures: [], givesProbabilities: false },
    activation: lossDefinition(recipe).activation?.({ targetKind, channels }),
    labelSmoothing: 'labelSmoothing' in recipe && recipe.labelSmoothing > 0 ? recipe.labelSmoothing : undefined,
    ...(ignored !== undefined && { ignoreIndex: ignored }),
    ...('classWeights' in fed && { classWeights: { kind: 'balanced' } as const }),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'netloom-script-losses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let answers: { torch: number; keras: number; unsmoothed: number | null }[];

beforeAll(() => {
  const asked = cases.map((each) => {
    const objective = objectiveOf(each);
    const plan = { objectives: [objective] } as unknown as TrainingPlan;
    const { lines, training, targets, tested = 'None' } = kerasLoss(objective);
    return {
      ...{ shape: each.shape, isClass: each.targetKind === 'classes', isWeighted: 'classWeights' in each.fed },
      ...Object.fromEntries(Object.entries(each.fed).map(([name, { data }]) => [name, Array.from(data)])),
      torch: pytorchLoss(plan).flat().join('\n'),
      keras: [
        ...lines,
        ...weightLines(plan),
        'def targets_of(examples):',
        `    return ${targets}`,
        `loss = ${training}`,
        `unsmoothed = ${tested}`,
      ].join('\n'),
    };
  });
  writeFileSync(join(folder, 'asked.json'), JSON.stringify(asked));
  const answer = execFileSync(python(), ['-c', runner, join(folder, 'asked.json')], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3' },
  });
  answers = JSON.parse(answer.trim().split('\n').at(-1)!) as typeof answers;
}, 300_000);

const runner = `
import json, os, sys
os.environ["KERAS_BACKEND"] = "tensorflow"
import keras, numpy as np, torch
import torch.nn.functional as F
answers = []
for case in json.load(open(sys.argv[1])):
    shape = case["shape"]
    scores = np.array(case["scores"], "float32").reshape(shape)
    target = np.array(case["target"]).reshape(shape[:-1] if case["isClass"] else shape)
    target = target.astype("int32" if case["isClass"] else "float32")
    weights = {"output": np.array(case["classWeights"], "float32")} if case["isWeighted"] else None
    space = {"np": np, "torch": torch, "F": F}
    exec(case["torch"], space)
    truth = torch.from_numpy(target)
    truth = {"target": truth.long() if case["isClass"] else truth}
    given = {"weights": {name: torch.from_numpy(each) for name, each in weights.items()}} if weights else {}
    ours = space["loss_of"](torch.from_numpy(scores), truth, training=True, **given).item()
    space = {"np": np, "keras": keras}
    exec(case["keras"], space)
    loss = space["loss"]
    if not isinstance(loss, keras.losses.Loss):
        # As compile does it.
        class Wrapped(keras.losses.Loss):
            call = staticmethod(loss)
        loss = Wrapped()
    examples = {"target": target}
    sample_weight = space["weights_of"](examples, weights) if weights else None
    theirs = float(loss(space["targets_of"](examples), scores, sample_weight))
    unsmoothed = space["unsmoothed"]
    if unsmoothed is not None:
        unsmoothed.update_state(space["targets_of"](examples), scores)
    answers.append({"torch": ours, "keras": theirs, "unsmoothed": unsmoothed and float(unsmoothed.result())})
print(json.dumps(answers))
`;

describe('a loss in training scripts is Netloom’s', () => {
  it.each(cases.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    const { program, fed } = cases[index]!;
    const mean = interpret(program, fed).outputs.get('mean')!.data[0]!;
    const { unsmoothed, ...frameworks } = answers[index]!;
    for (const [framework, answer] of Object.entries(frameworks))
      expect(Math.abs(answer - mean) / Math.max(1, mean), framework).toBeLessThan(1e-5);
    expect(unsmoothed !== null, 'a metric without smoothing').toBe(isSmoothed(cases[index]!));
    if (unsmoothed === null || 'classWeights' in fed) return;
    const plain = lossProgram({
      ...cases[index]!,
      recipe: { ...cases[index]!.recipe, labelSmoothing: 0 } as LossRecipe,
    });
    const plainMean = interpret(plain, fed).outputs.get('mean')!.data[0]!;
    expect(Math.abs(unsmoothed - plainMean) / Math.max(1, plainMean), 'unsmoothed').toBeLessThan(1e-5);
  });
});
