import type { HostSaying, HostText } from '@shared/messages/hostSaying';
import type { Lowering, Program } from '@shared/program/program';
import type { Precision } from '@shared/document/schema';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import type { ChosenProducts, Products } from './precision';

/**
 * What runs op programs. A second engine is one more folder beside this file and one line in `registry.ts`; nothing
 * else in the trainer, the host or the user interface knows engines by name.
 */
export interface Engine {
  readonly id: string;
  readonly label: string;
  /** How programs should be lowered for it. */
  readonly lowering: Lowering;
  /**
   * How many bytes of data it may be given to keep (`setResidents`): none where it would copy them at each run, and no
   * limit where it reads them where they lie.
   */
  roomForData(): number;
  /** Whether it works on this machine, on what device, and if not, why and what to do. Never throws. */
  status(): Promise<EngineStatus>;
  /** How its device rounds products where a recipe wishes for this. Never throws. */
  chooseProducts(wanted: Precision): Promise<ChosenProducts>;
  /** Why equal seeds may give different runs on its device; nothing where they do not. Never throws. */
  whyNotRepeatable?(): Promise<HostSaying | undefined>;
  /** Loads programs that share their variables (by name). Throws where a program cannot be run, saying which op. */
  load(programs: Readonly<Record<string, Program>>, options: LoadOptions): Promise<LoadedPrograms>;
  /** Whether it says how long each block of a program takes (`LoadOptions.profiled`). */
  readonly profiles: boolean;
  /**
   * Loads what was made for it on this machine before it is installed, and calculates with it. Only engines that are
   * added have it. Throws where it does not calculate.
   */
  tryOut?(place: string): Promise<{ readonly version: string; readonly gpu: boolean }>;
}

export type EngineStatus = {
  readonly version: string;
  /** `CPU · 2 threads`; empty where it does not work. */
  readonly device: HostText;
  /** Where it came from, where it was added to Netloom: `the Python wheel`. */
  readonly from?: HostText;
} & (
  | {
      readonly available: true;
      /** Why it is not as fast as it could be. */
      readonly reason?: HostText;
    }
  | {
      readonly available: false;
      /** Why it cannot be used. */
      readonly reason: HostText;
    }
);

export interface LoadOptions {
  readonly threads?: number;
  /** What `chooseProducts` gave; as the device does it by itself where absent. */
  readonly products?: Products;
  /** Whether the times of ops are kept, for `blockTimes`. Engines that cannot do that refuse. */
  readonly profiled?: boolean;
  /**
   * More programs, on the variables of the others, that may never be run: an engine that can makes them ready at their first
   * run.
   */
  readonly later?: Readonly<Record<string, () => Program>>;
}

/** How long the parts of a run take, milliseconds: the median of the runs so far, without the first. */
export interface BlockTimes {
  /** By the path of the block. An op that does the work of several blocks counts for the first of them. */
  readonly blocks: ReadonlyMap<string, number>;
  /** What belongs to no block: reordering, splitting packed weights, the loss, the optimizer. */
  readonly elsewhere: number;
  /** Runs that were measured. */
  readonly runs: number;
}

export interface LoadedPrograms {
  /**
   * Runs one program once: feeds by input name, and returns the named outputs. Updates of variables are applied
   * whatever is fetched. Random inputs are drawn from `seed`, so that equal seeds give equal runs.
   */
  run(
    program: string,
    feeds: Readonly<Record<string, TensorData>>,
    fetches: readonly string[],
    seed?: number,
  ): Promise<Record<string, TensorData>>;
  /**
   * Hands over what programs read at every run and nobody feeds: inputs of role `resident`, by name. Once, before the
   * first run that needs them. The values must not change afterwards: they may be read where they lie.
   */
  setResidents(tensors: NamedTensors): Promise<void>;
  /** The variables, member by member, in canonical (channels-last) form. Slots of the optimizer included. */
  readState(names?: readonly string[]): Promise<NamedTensors>;
  /** Sets variables from their canonical form. Names that are not known are an error; missing ones stay. */
  writeState(state: NamedTensors): Promise<void>;
  /** Ends the profile of the one program that was loaded with `profiled`. Once; only engines that profile have it. */
  blockTimes?(): Promise<BlockTimes>;
  dispose(): Promise<void>;
}
