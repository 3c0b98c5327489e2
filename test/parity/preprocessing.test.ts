import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { predictProgram, probeName, runWeights } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { serializeDocument } from '@shared/document';
import { codeTargets } from '@shared/targets';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import type { TensorData } from '@shared/tensor/types';
import { loadDataset } from '@system/loadDataset';
import { networkInputs } from '@trainer/data/networkInputs';
import { fieldOf } from '@shared/data/dataset';
import { pickExamples } from '@shared/data/table';
import { chooseEngine } from '@trainer/engines/registry';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';
import { python } from './python';

const images = 40;

it.each([1, 3] as const)(
  'raw pixels go through the exported preprocessing and model to what Netloom predicts: channels %i',
  async (channels) => {
    const source = { kind: 'shapes', size: 12, channels, train: 300, test: 60 } as const;
    const drawn = tinyDocument({ dataset: source, epochs: 1 });
    const nodes = drawn.nodes.map((node) =>
      node.id === 'input' ? { ...node, parameters: { shape: [12, 12, channels] } } : node,
    );
    const document = { ...drawn, nodes };
    const folder = temporaryFolder();
    const file = join(folder, 'tiny.netloom.json');
    writeFileSync(file, serializeDocument(document));
    expect((await runCli(['train', file, '--out', folder])).code).toBe(0);
    const weights = join(folder, 'checkpoint.safetensors');
    for (const { id } of codeTargets) {
      const exported = await runCli(['export', file, '--to', id, '--out', join(folder, id), '--weights', weights]);
      expect(exported.code, exported.errors).toBe(0);
    }

    const dataset = await loadDataset(source);
    const field = fieldOf(dataset, 'image')!;
    const pixels = pickExamples(
      dataset.test,
      Array.from({ length: images }, (_, place) => place),
    )[field.name]!;
    writeFileSync(
      join(folder, 'pixels.safetensors'),
      writeSafetensors({ tensors: new Map([['pixels', pixels]]), metadata: {} }),
    );
    const { tensors, standardisation } = runWeights(readSafetensors(readFileSync(weights)));
    const network = analyze(document).network!;
    const { engine } = await chooseEngine('onnxruntime');
    const program = predictProgram(network, { lowering: engine.lowering, predictBatch: 1, probes: ['output'] });
    const loaded = await engine.load({ predict: program }, {});
    const ours: number[] = [];
    try {
      await loaded.writeState(tensors);
      for (let index = 0; index < images; index++) {
        const columns = pickExamples(dataset.test, [index]);
        const known = new Map([[field.name, standardisation!]]);
        const given: Record<string, TensorData> = networkInputs([{ path: 'input', field }], columns, known);
        const results = await loaded.run('predict', given, [probeName('output')]);
        ours.push(...results[probeName('output')]!.data);
      }
    } finally {
      await loaded.dispose();
    }

    const runner = fileURLToPath(new URL('run_preprocessing.py', import.meta.url));
    execFileSync(python(), [runner, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    const outputs = readSafetensors(readFileSync(join(folder, 'outputs.safetensors'))).tensors;
    const largest = Math.max(...ours.map(Math.abs));
    for (const { id } of codeTargets) {
      const theirs = [...outputs.get(id)!.data];
      expect(theirs).toHaveLength(ours.length);
      const difference = Math.max(...theirs.map((value, index) => Math.abs(value - ours[index]!)));
      expect(difference / largest, id).toBeLessThan(1e-4);
    }
  },
);
