import type { Program } from '@shared/program/program';
import { emitTensorFlow } from '@shared/targets/tensorflow';
import { heard, hostSaying, textOfError, type HostSaying } from '@shared/messages/hostSaying';
import { cardText, nvidiaCards, type NvidiaCard } from '@system/nvidia';
import { readInstalledTensorFlow, tensorFlowFolder } from '@system/tensorflowEngine';
import type { Engine, LoadedPrograms } from '../engine';
import { MemberPlaces } from '../places';
import { productsOnCard, productsOnProcessor } from '../precision';
import { known } from '../requests';
import { physicalCores } from '../threads';
import { TriedAbilities } from './abilities';
import { loadBinding } from './binding';
import { attempt } from './failure';
import { ProgramRunner } from './programRunner';
import { Residents } from './residents';
import { GraphSession } from './session';
import { VariableState } from './state';
import { tryBinding } from './tryOut';

/** Share of the free memory that data may take. A graphics card has about as much as the machine has free, or more. */
const shareForData = 0.25;

const defaultThreads = physicalCores();

/** Of the library in this process; there is one at most. */
let abilities: TriedAbilities | undefined;

/** All programs as one TensorFlow graph, whose variables stay inside TensorFlow; a run is one call. */
export const tensorflow: Engine = {
  id: 'tensorflow',
  label: 'TensorFlow',
  // Packed weights are updated by a few large operations instead of several small ones each: a step of ResNet-20 took
  // 0.8 times as long, one of LeNet-5 0.97 times (the least of 25 and 100 on a busy machine, turn by turn).
  lowering: { layout: 'NHWC', packing: 'flat' },
  profiles: false,
  // They are copied into the library's memory; the rest is for the network.
  roomForData: () => process.availableMemory() * shareForData,
  async status() {
    try {
      const { version, gpu, from, saidFrom } = readInstalledTensorFlow(tensorFlowFolder());
      const [card] = gpu ? await nvidiaCards() : [];
      if (gpu && !card) return { available: false, version, device: '', reason: hostSaying('engine', 'noCard') };
      const device = card ? hostSaying('engine', 'gpu', cardText(card)) : hostSaying('engine', 'cpu', defaultThreads);
      const source = from !== undefined && { from: heard({ message: from, said: saidFrom }) };
      return { available: true, version, device, ...source };
    } catch (error) {
      return { available: false, version: '', device: '', reason: textOfError(error) };
    }
  },
  async chooseProducts(wanted) {
    return (await calculatingCard()) ? productsOnCard(wanted) : productsOnProcessor(wanted);
  },
  async whyNotRepeatable() {
    if (!(await calculatingCard())) return undefined;
    return hostSaying('engine', 'notRepeatable');
  },
  tryOut: async (place) => tryBinding(place),
  async load(
    given,
    { threads = defaultThreads, products, profiled = false, later = {} } = {},
  ): Promise<LoadedPrograms> {
    if (profiled) throw new Error('The TensorFlow engine keeps no times of ops. Load the programs on ONNX Runtime.');
    // A graph is loaded as a whole; what nobody fetches is never calculated.
    const made = Object.entries(later).map(([name, program]) => [name, program()] as const);
    const programs: Readonly<Record<string, Program>> = { ...given, ...Object.fromEntries(made) };
    const folder = tensorFlowFolder();
    const { version } = readInstalledTensorFlow(folder);
    const cannotBeLoaded = (why: string) => hostSaying('engine', 'cannotBeLoaded', version, why);
    const binding = attempt(cannotBeLoaded, () => loadBinding(folder, { threads, ...(products && { products }) }));
    abilities ??= new TriedAbilities(binding);
    const model = emitTensorFlow(programs, abilities);
    const session = attempt(cannotBeLoaded, () => new GraphSession(binding, model.savedModel));
    const places = new MemberPlaces(Object.values(programs));
    const state = new VariableState(session, model.variables, places);
    const runners = new Map(
      Object.entries(programs).map(([name, program]) => [
        name,
        new ProgramRunner(name, program, model.programs.get(name)!, session),
      ]),
    );
    const cannotRun = (name: string) => (why: string) => hostSaying('engine', 'cannotRun', version, name, why);
    const trying = <Result>(failing: (why: string) => HostSaying, work: () => Result) =>
      attempt(failing, work, model.blockOf);
    const holding =
      (code: 'cannotHoldData' | 'cannotGiveWeights' | 'cannotHoldWeights') =>
      (why: string): HostSaying =>
        hostSaying('engine', code, version, why);
    try {
      for (const [name, runner] of runners) trying(cannotRun(name), () => runner.prepare());
    } catch (error) {
      session.dispose();
      throw error;
    }
    const residents = new Residents(session, model.residents);
    let disposed = false;
    return {
      run: async (program, feeds, fetches, seed = 0) => {
        const runner = known(runners, program, 'The engine has', 'program');
        return trying(cannotRun(program), () => {
          state.begin();
          return runner.run(feeds, fetches, seed);
        });
      },
      setResidents: async (tensors) => trying(holding('cannotHoldData'), () => residents.set(tensors)),
      readState: async (names) => trying(holding('cannotGiveWeights'), () => state.read(names)),
      writeState: async (values) => trying(holding('cannotHoldWeights'), () => state.write(values)),
      dispose: async () => {
        if (!disposed) session.dispose();
        disposed = true;
      },
    };
  },
};

/** The card that it calculates on; none on the processor. */
async function calculatingCard(): Promise<NvidiaCard | undefined> {
  try {
    const { gpu } = readInstalledTensorFlow(tensorFlowFolder());
    return gpu ? (await nvidiaCards())[0] : undefined;
  } catch {
    return undefined;
  }
}
