import type { EngineOffers } from '@shared/contract/engines';
import { messageOf } from '@shared/errors/messageOf';
import { dirname } from 'node:path';
import { tensorFlowFolder } from '@system/tensorflowEngine';
import {
  checkMachine,
  chosenSources,
  freeBytes,
  installTensorFlow,
  removeTensorFlow,
  type InstallOptions,
} from './tensorflow/install';
import { findLibrary, versionOf } from './tensorflow/tensorFlowLibrary';
import { sourceIds } from './tensorflow/sources';
import { staysThere } from './tensorflow/sources/python';
import type { Offer } from './tensorflow/sources/source';

export type { InstallOptions } from './tensorflow/install';

/** An engine that is not part of Netloom's packages. `home` is where Netloom keeps its data; the usual place where absent. */
export interface AddableEngine {
  readonly label: string;
  /** Places that it can be got from. */
  readonly sources: readonly string[];
  /** What each place would give, without getting it. Never throws. */
  offers(gpu: boolean, home?: string): Promise<EngineOffers>;
  /** What the folder of an installed one offers. Throws where it holds none. */
  lookInto(folder: string): Offer;
  /** Gets it and makes it ready; returns what it is now, `TensorFlow 2.21.0 on the CPU`. Throws with what to do instead. */
  add(options: InstallOptions, home?: string): Promise<string>;
  /** Whether there was one to remove. */
  remove(home?: string): Promise<boolean>;
}

/** Engines that can be added, by the name that recipes and the command line use. */
export const addableEngines: Readonly<Record<string, AddableEngine>> = {
  tensorflow: {
    label: 'TensorFlow',
    sources: sourceIds,
    async offers(gpu, home) {
      const [obstacle, freeSpace, ...offers] = await Promise.all([
        checkMachine(gpu).then(() => undefined, messageOf),
        freeBytes(dirname(tensorFlowFolder(home))),
        ...chosenSources({}, gpu).map(async (source) => {
          const { id, label } = source;
          const nothing = { source: id, label, what: '', bytes: 0, diskBytes: 0 };
          return source.offer({ gpu }).then(
            (offer) => ({ ...nothing, ...offer }),
            (error: unknown) => ({ ...nothing, refusal: messageOf(error) }),
          );
        }),
      ]);
      return { offers, freeBytes: freeSpace, ...(obstacle !== undefined && { obstacle }) };
    },
    lookInto: (folder) => ({ what: `TensorFlow ${versionOf(findLibrary(folder))}`, ...staysThere }),
    async add(options, home) {
      const { version, gpu } = await installTensorFlow({ folder: tensorFlowFolder(home), ...options });
      return `TensorFlow ${version} on the ${gpu ? 'GPU' : 'CPU'}`;
    },
    remove: (home) => removeTensorFlow(tensorFlowFolder(home)),
  },
};

/** The engine of this name. Throws where none can be added that is called so. */
export function addableEngine(id: string): AddableEngine {
  const engine = Object.hasOwn(addableEngines, id) ? addableEngines[id] : undefined;
  if (engine) return engine;
  throw new Error(`The engine "${id}" cannot be added; ${Object.keys(addableEngines).join(', ')} can.`);
}
