import type { Program } from '@shared/program/program';
import { emitOnnx } from '@shared/targets/onnx';
import { messageOf } from '@shared/errors/messageOf';
import type { Engine, LoadedPrograms, LoadOptions } from '../engine';
import { onlyFloat32 } from '../precision';
import { ProgramRunner, type HeldTensors } from './programRunner';
import { Residents } from './residents';
import type { OnnxBackend, OnnxRuntime } from './runtime';
import { VariableState } from './state';

/** An engine on one of ONNX Runtime's packages: one static graph a program, weights passed in and out of each run. */
export function createOnnxEngine(backend: OnnxBackend): Engine {
  const { id, label, defaultThreads, device, remark, remedy } = backend;
  return {
    id,
    label,
    lowering: { layout: 'NCHW', packing: 'flat' },
    roomForData: () => (backend.readsInPlace ? Infinity : 0),
    chooseProducts: async (wanted) => onlyFloat32(wanted, `${label} multiplies in float32 on processors`),
    async status() {
      try {
        const { version } = await backend.load();
        return { available: true, version, device: device(defaultThreads), ...(remark ? { reason: remark } : {}) };
      } catch (error) {
        return { available: false, version: '', device: '', reason: `${remedy} (${messageOf(error)})` };
      }
    },
    async load(programs, { threads = defaultThreads }: LoadOptions = {}): Promise<LoadedPrograms> {
      const { runtime } = await backend.load();
      const state = new VariableState(runtime, Object.values(programs));
      const residents = new Residents(runtime, Object.values(programs));
      const runners = new Map<string, ProgramRunner>();
      for (const [name, program] of Object.entries(programs))
        runners.set(name, await createRunner(backend, runtime, name, program, { state, residents }, threads));
      // Runs follow each other: two at once would write the same spare buffers.
      let last: Promise<unknown> = Promise.resolve();
      return {
        run(program, feeds, fetches, seed = 0) {
          const runner = runners.get(program);
          if (!runner)
            throw new Error(`No program "${program}" is loaded; there are ${[...runners.keys()].join(', ')}.`);
          const result = last.then(() => runner.run(feeds, fetches, seed));
          last = result.catch(() => undefined);
          return result;
        },
        setResidents: async (tensors) => last.then(() => residents.set(tensors)),
        readState: async (names) => last.then(() => state.read(names)),
        writeState: async (values) => last.then(() => state.write(values)),
        dispose: async () => {
          await last;
          for (const runner of runners.values()) await runner.dispose();
          runners.clear();
        },
      };
    },
  };
}

async function createRunner(
  backend: OnnxBackend,
  runtime: OnnxRuntime,
  name: string,
  program: Program,
  held: HeldTensors,
  threads: number,
): Promise<ProgramRunner> {
  try {
    const session = await runtime.InferenceSession.create(
      emitOnnx(program, { channelBlock: await backend.channelBlock?.(runtime) }),
      backend.sessionOptions(threads),
    );
    return new ProgramRunner(name, program, session, held, runtime, backend);
  } catch (error) {
    throw new Error(`${backend.label} cannot load the program "${name}": ${messageOf(error)}`, { cause: error });
  }
}
