import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mnistFiles } from '@host/datasets/sources';
import type { MeasuresRecord } from '@shared/contract/events';
import { messageOf } from './lib/failure';
import { jobFiles, training, writeJob } from './lib/job';
import { runProgram, type Finished } from './lib/program';
import { say } from './lib/options';
import { keepResult } from './lib/results';
import type { Trained } from './lib/kept';
import { median } from './lib/statistics';
import { figure, table } from './lib/table';
import { peerPython, tensorFlowFolder } from './lib/toolchain';
import { networks } from './networks';

/**
 * LeNet-5 on MNIST from the files to the test accuracy, data pipeline and validation after each epoch included:
 * `npm run bench -- mnist --only tensorflow,keras --epochs 5`
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    epochs: { type: 'string', default: '5' },
    threads: { type: 'string', default: '2' },
    /** Print, and leave `bench/results` as it is. */
    'dry-run': { type: 'boolean', default: false },
  },
});

const batch = 64;
const learningRate = 0.05;
const epochs = Number(options.epochs);
const threads = Number(options.threads);

interface Epoch {
  readonly seconds: number;
  readonly accuracy: number;
}

interface Trainer {
  readonly name: string;
  readonly label: string;
  run(): Promise<{ readonly finished: Finished; readonly epochs: readonly Epoch[] }>;
}

const { folder, remove } = writeJob(networks[0]!);
const home = mkdtempSync(join(tmpdir(), 'netloom-bench-home-'));
writeFileSync(
  join(folder, 'mnist.json'),
  JSON.stringify({ epochs, batch, learningRate, momentum: training.momentum, files: mnistFiles() }),
);

/** The command line itself, as a user has it. The recipe of a new drawing is what the peers are told: cosine, momentum. */
function netloom(engine: string, label: string, environment: () => Promise<NodeJS.ProcessEnv>): Trainer {
  const run = async () => {
    const cli = fileURLToPath(new URL('../out/cli/index.js', import.meta.url));
    const settings = { epochs, batch, lr: learningRate, threads, engine, dataset: 'mnist' };
    const finished = await runProgram(
      [
        ...[process.execPath, cli, 'train', join(folder, jobFiles.document), '--json'],
        ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
      ],
      { NETLOOM_HOME: home, ...(await environment()) },
    );
    const emitted = finished.lines.filter(({ type }) => type === 'epoch');
    return {
      finished,
      epochs: emitted.map((event) => ({
        seconds: event['seconds'] as number,
        accuracy: (event['validation'] as MeasuresRecord).metrics['accuracy']!,
      })),
    };
  };
  return { name: engine, label, run };
}

function python(name: string, label: string, script: string, way: string): Trainer {
  const run = async () => {
    const path = fileURLToPath(new URL(`workers/${script}`, import.meta.url));
    const finished = await runProgram([await peerPython(), path, folder, way, String(threads)], {
      ...{ OMP_NUM_THREADS: String(threads), CUDA_VISIBLE_DEVICES: '', PYTHONDONTWRITEBYTECODE: '1' },
    });
    return { finished, epochs: finished.lines as unknown as Epoch[] };
  };
  return { name, label, run };
}

const trainers: readonly Trainer[] = [
  netloom('tensorflow', 'Netloom, TensorFlow', async () => ({ NETLOOM_TENSORFLOW: await tensorFlowFolder() })),
  netloom('onnxruntime', 'Netloom, ONNX Runtime', async () => ({})),
  python('keras', 'Keras fit', 'mnist_keras.py', 'graph'),
  python('keras-jit', 'Keras fit, jit', 'mnist_keras.py', 'jit'),
  python('pytorch-loader', 'PyTorch, DataLoader', 'mnist_pytorch.py', 'loader'),
  python('pytorch-resident', 'PyTorch, images in one tensor', 'mnist_pytorch.py', 'resident'),
];

async function train({ label, run }: Trainer): Promise<Trained> {
  try {
    const { finished, epochs: emitted } = await run();
    return {
      ...{ label, threads, epochs },
      epoch: median(emitted.map(({ seconds }) => seconds)),
      firstEpoch: emitted[0]!.seconds,
      total: finished.seconds,
      accuracy: emitted.at(-1)!.accuracy,
      ...(finished.peakBytes !== undefined && { peakBytes: finished.peakBytes }),
    };
  } catch (error) {
    return { label, threads, epochs, failure: messageOf(error) };
  }
}

try {
  const only = options.only?.split(',');
  const chosen = trainers.filter(({ name }) => !only || only.includes(name));
  if (chosen.length === 0)
    throw new Error(`Nothing is called "${options.only}"; there are ${trainers.map(({ name }) => name).join(', ')}.`);
  const rows: string[][] = [];
  for (const trainer of chosen) {
    say(`${trainer.label} …`);
    const trained = await train(trainer);
    if (trained.failure !== undefined) say(`${trainer.label} is left out: ${trained.failure}`);
    if (!options['dry-run']) await keepResult('mnist', trainer.name, trained);
    const { epoch, firstEpoch, total, accuracy, peakBytes } = trained;
    rows.push([
      trainer.label,
      ...[epoch, firstEpoch, total].map(figure),
      accuracy === undefined ? '–' : `${(accuracy * 100).toFixed(2)} %`,
      peakBytes === undefined ? '–' : `${Math.round(peakBytes / 2 ** 20)} MB`,
    ]);
  }
  console.log(
    table([`LeNet-5, ${epochs} epochs`, 's an epoch', 's the first', 's in all', 'accuracy', 'memory'], rows),
  );
} finally {
  remove();
  rmSync(home, { recursive: true, force: true });
}
