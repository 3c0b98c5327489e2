import { fileURLToPath } from 'node:url';
import { netloomWorker, peerPython, tensorFlowFolder } from './toolchain';

/** Something that trains, in a process of its own. */
export interface Contender {
  /** What `--engines` and `--peers` take, and the key in results. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'netloom' | 'peer';
  /** How its process is started. @throws where something is not installed, in words */
  command(threads: number): Promise<{ readonly command: readonly string[]; readonly environment?: NodeJS.ProcessEnv }>;
}

const script = (name: string) => fileURLToPath(new URL(`../workers/${name}`, import.meta.url));

function engine(name: string, label: string, environment: () => Promise<NodeJS.ProcessEnv>): Contender {
  return {
    ...{ name, label, kind: 'netloom' },
    command: async (threads) => ({
      command: [process.execPath, await netloomWorker(), name, String(threads)],
      environment: await environment(),
    }),
  };
}

function peer(name: string, label: string, worker: string, variant: string): Contender {
  return {
    ...{ name, label, kind: 'peer' },
    command: async (threads) => ({
      command: [await peerPython(), script(worker), variant, String(threads)],
      environment: { OMP_NUM_THREADS: String(threads), CUDA_VISIBLE_DEVICES: '', PYTHONDONTWRITEBYTECODE: '1' },
    }),
  };
}

/** Everything that is compared, Netloom first. */
export const contenders: readonly Contender[] = [
  engine('tensorflow', 'Netloom, TensorFlow', async () => ({ NETLOOM_TENSORFLOW: await tensorFlowFolder() })),
  engine('onnxruntime', 'Netloom, ONNX Runtime', async () => ({})),
  peer('keras', 'Keras', 'keras_worker.py', 'graph'),
  peer('keras-jit', 'Keras, jit', 'keras_worker.py', 'jit'),
  peer('pytorch', 'PyTorch', 'pytorch_worker.py', 'default'),
  peer('pytorch-channels-last', 'PyTorch, channels_last', 'pytorch_worker.py', 'channels_last'),
  peer('pytorch-compile', 'PyTorch, compile', 'pytorch_worker.py', 'compile'),
];

/** Those of a kind with these names; all of the kind where no names are given, none for the name `none`. */
export function chooseContenders(kind: Contender['kind'], names: readonly string[] | undefined): readonly Contender[] {
  const own = contenders.filter((each) => each.kind === kind);
  if (!names) return own;
  if (names.length === 1 && names[0] === 'none') return [];
  return names.map((name) => {
    const found = own.find((each) => each.name === name);
    if (!found) throw new Error(`There is no "${name}"; there are ${own.map((each) => each.name).join(', ')}, none.`);
    return found;
  });
}
