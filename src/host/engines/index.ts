import type { EngineOffers } from '@shared/contract/engines';
import { hostSaying, asSaidText, type HostSaying } from '@shared/messages/hostSaying';
import { saidTextOf } from '@shared/messages/saidError';
import { dirname } from 'node:path';
import { tensorFlowFolder } from '@system/tensorflowEngine';
import { failed } from '../refused';
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
import { offered, type Offered } from './tensorflow/sources/source';

export type { InstallOptions } from './tensorflow/install';

/** An engine that is not part of Netloom's packages. `home` is where Netloom keeps its data; the usual place where absent. */
export interface AddableEngine {
  readonly label: string;
  /** Places that it can be got from. */
  readonly sources: readonly string[];
  /** What each place would give, without getting it. Never throws. */
  offers(gpu: boolean, home?: string): Promise<EngineOffers>;
  /** What the folder of an installed one offers. Throws where it holds none. */
  lookInto(folder: string): Offered;
  /** Gets it and makes it ready; returns what it is now, `TensorFlow 2.21.0 on the CPU`. Throws with what to do instead. */
  add(options: InstallOptions, home?: string): Promise<HostSaying>;
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
        checkMachine(gpu).then(() => undefined, saidTextOf),
        freeBytes(dirname(tensorFlowFolder(home))),
        ...chosenSources({}, gpu).map(async (source) => {
          const { id, label } = source;
          const nothing = { source: id, label: asSaidText(label), what: asSaidText(''), bytes: 0, diskBytes: 0 };
          return source.offer({ gpu }).then(
            (offer) => ({ ...nothing, ...offered(offer) }),
            (error: unknown) => ({ ...nothing, refusal: saidTextOf(error) }),
          );
        }),
      ]);
      return { offers, freeBytes: freeSpace, ...(obstacle !== undefined && { obstacle }) };
    },
    lookInto: (folder) => offered({ what: `TensorFlow ${versionOf(findLibrary(folder))}`, ...staysThere }),
    async add(options, home) {
      const { version, gpu } = await installTensorFlow({ folder: tensorFlowFolder(home), ...options });
      return hostSaying('adding', gpu ? 'onCard' : 'onProcessor', `TensorFlow ${version}`);
    },
    remove: (home) => removeTensorFlow(tensorFlowFolder(home)),
  },
};

/** The engine of this name. Throws where none can be added that is called so. */
export function addableEngine(id: string): AddableEngine {
  const engine = Object.hasOwn(addableEngines, id) ? addableEngines[id] : undefined;
  if (engine) return engine;
  throw failed(hostSaying('adding', 'notAddable', id, Object.keys(addableEngines)));
}
