import { fileURLToPath } from 'node:url';
import { libraryEnvironment, readInstalledTensorFlow } from '@system/tensorflowEngine';
import { netloomWorker, peerPython, tensorFlowFolder } from './toolchain';

/** Where is trained. On `gpu`, a contender that finds none fails instead of taking the processor. */
export type Device = 'cpu' | 'gpu';

/** Something that trains, in a process of its own. */
export interface Contender {
  /** What `--engines` and `--peers` take, and the key in results. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'netloom' | 'peer';
  /** How its process is started. @throws where something is not installed or has no way to the device, in words */
  command(
    threads: number,
    device: Device,
  ): Promise<{ readonly command: readonly string[]; readonly environment?: NodeJS.ProcessEnv }>;
}

const script = (name: string) => fileURLToPath(new URL(`../workers/${name}`, import.meta.url));

/** What every process is told about the device: without a card in sight no library takes it by itself. */
const deviceEnvironment = (device: Device): NodeJS.ProcessEnv => ({
  NETLOOM_BENCH_DEVICE: device,
  ...(device === 'cpu' && { CUDA_VISIBLE_DEVICES: '' }),
});

function engine(name: string, label: string, environment: (device: Device) => Promise<NodeJS.ProcessEnv>): Contender {
  return {
    ...{ name, label, kind: 'netloom' },
    command: async (threads, device) => ({
      command: [process.execPath, await netloomWorker(), name, String(threads)],
      environment: { ...deviceEnvironment(device), ...(await environment(device)) },
    }),
  };
}

async function onnxRuntimeEnvironment(device: Device): Promise<NodeJS.ProcessEnv> {
  if (device === 'gpu') throw new Error('Netloom runs ONNX Runtime on the processor alone.');
  return {};
}

async function tensorFlowEnvironment(device: Device): Promise<NodeJS.ProcessEnv> {
  const folder = await tensorFlowFolder();
  const { gpu, library } = readInstalledTensorFlow(folder);
  if (device === 'gpu' && !gpu)
    throw new Error(
      `TensorFlow in ${folder} was installed for the processor alone; "netloom engine add tensorflow --gpu" gets the other.`,
    );
  return { NETLOOM_TENSORFLOW: folder, ...(gpu && libraryEnvironment(library)) };
}

function peer(name: string, label: string, worker: string, variant: string): Contender {
  return {
    ...{ name, label, kind: 'peer' },
    command: async (threads, device) => ({
      command: [await peerPython(), script(worker), variant, String(threads)],
      environment: { ...deviceEnvironment(device), OMP_NUM_THREADS: String(threads), PYTHONDONTWRITEBYTECODE: '1' },
    }),
  };
}

/** Everything that is compared, Netloom first. */
export const contenders: readonly Contender[] = [
  engine('tensorflow', 'Netloom, TensorFlow', tensorFlowEnvironment),
  engine('onnxruntime', 'Netloom, ONNX Runtime', onnxRuntimeEnvironment),
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
