import { dataFiles } from './targets/dataFiles';
import { documents } from './targets/documents';
import { handshakes } from './targets/handshakes';
import { requests } from './targets/requests';
import { runStores } from './targets/runStores';
import { weights } from './targets/weights';
import type { FuzzTarget } from './target';

/** Everything that is tried with hostile inputs, by name. */
export const targets = { documents, weights, dataFiles, runStores, requests, handshakes } satisfies Record<
  string,
  FuzzTarget
>;

export type TargetName = keyof typeof targets;

export const targetNames = Object.keys(targets) as TargetName[];
