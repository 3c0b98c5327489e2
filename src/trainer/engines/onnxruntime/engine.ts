import type { Program } from '@shared/program/program';
import { emitOnnx } from '@shared/targets/onnx';
import { hostSaying, textOfError } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import type { Engine, LoadedPrograms, LoadOptions } from '../engine';
import { onlyFloat32 } from '../precision';
import { Profile } from './profile';
import { ProgramRunner, type HeldTensors } from './programRunner';
import { Residents } from './residents';
import type { OnnxBackend, OnnxRuntime, SessionOptions } from './runtime';
import { VariableState } from './state';

/** An engine on one of ONNX Runtime's packages: one static graph a program, weights passed in and out of each run. */
export function createOnnxEngine(backend: OnnxBackend): Engine {
  const { id, label, defaultThreads, device, remark, remedy } = backend;
  return {
    id,
    label,
    lowering: { layout: 'NCHW', packing: 'flat' },
    roomForData: () => (backend.readsInPlace ? Infinity : 0),
    chooseProducts: async (wanted) => onlyFloat32(wanted, hostSaying('engine', 'multipliesInFloat32', label)),
    async status() {
      try {
        const { version } = await backend.load();
        return { available: true, version, device: device(defaultThreads), ...(remark ? { reason: remark } : {}) };
      } catch (error) {
        const reason = hostSaying('engine', 'notLoaded', remedy, textOfError(error));
        return { available: false, version: '', device: '', reason };
      }
    },
    profiles: backend.profiles,
    async load(
      programs,
      { threads = defaultThreads, profiled = false, later = {} }: LoadOptions = {},
    ): Promise<LoadedPrograms> {
      if (profiled && !backend.profiles) throw new Error(`${label} keeps no times of ops.`);
      const { runtime } = await backend.load();
      const profile = profiled ? new Profile() : undefined;
      const sessionOptions = { ...backend.sessionOptions(threads), ...profile?.options };
      const state = new VariableState(runtime, Object.values(programs));
      const residents = new Residents(runtime, Object.values(programs));
      const runners = new Map<string, ProgramRunner>();
      const addRunner = async (name: string, program: Program): Promise<ProgramRunner> => {
        const runner = await createRunner(backend, runtime, name, program, { state, residents }, sessionOptions);
        runners.set(name, runner);
        return runner;
      };
      for (const [name, program] of Object.entries(programs)) await addRunner(name, program);
      // Runs follow each other: two at once would write the same spare buffers.
      let last: Promise<unknown> = Promise.resolve();
      return {
        run(program, feeds, fetches, seed = 0) {
          const known = runners.has(program) || later[program] !== undefined;
          if (!known)
            throw new Error(`No program "${program}" is loaded; there are ${[...runners.keys()].join(', ')}.`);
          const runner = async () => runners.get(program) ?? addRunner(program, later[program]!());
          const result = last.then(async () => (await runner()).run(feeds, fetches, seed));
          last = result.catch(() => undefined);
          return result;
        },
        setResidents: async (tensors) => last.then(() => residents.set(tensors)),
        readState: async (names) => last.then(() => state.read(names)),
        writeState: async (values) => last.then(() => state.write(values)),
        ...(profile && {
          blockTimes: async () => {
            await last;
            return [...runners.values()][0]!.endProfile(profile);
          },
        }),
        dispose: async () => {
          await last;
          for (const runner of runners.values()) await runner.dispose();
          runners.clear();
          profile?.remove();
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
  sessionOptions: SessionOptions,
): Promise<ProgramRunner> {
  try {
    const session = await runtime.InferenceSession.create(
      emitOnnx(program, { channelBlock: await backend.channelBlock?.(runtime) }),
      sessionOptions,
    );
    return new ProgramRunner(name, program, session, held, runtime, backend);
  } catch (error) {
    throw new HostError(hostSaying('engine', 'cannotLoadProgram', backend.label, name, textOfError(error)), {
      cause: error,
    });
  }
}
