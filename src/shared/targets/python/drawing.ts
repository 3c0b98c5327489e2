import { analyze } from '../../compiler/analyze';
import type { NetloomDocument } from '../../document/schema';
import type { Network } from '../../compiler/network';
import type { BlockEmitter, Body } from './body';
import { drawnNodes } from './drawnNodes';
import { ScopeBuilder } from './scopes';
import { IncompleteDrawing } from '../codeTarget';
import { preprocessingOf, type Preprocessing, type Trained } from './preprocessing';

export interface Drawing {
  readonly network: Network;
  readonly body: Body;
  readonly title: string;
  /** With thousands separators, for comments. */
  readonly parameters: string;
  /** What pixels go through before they reach the network, where that is known. */
  readonly preprocessing?: Preprocessing;
  /** Whether the weights of a run go with the code. */
  readonly trained: boolean;
}

/** Checks a document and sorts it into scopes. Throws `IncompleteDrawing` with what is missing. */
export function inspectDrawing(
  document: NetloomDocument,
  emitterFor: (network: Network) => BlockEmitter,
  trained?: Trained,
): Drawing {
  const { network, problems, missing, totals } = analyze(document);
  if (!network)
    throw new IncompleteDrawing(
      [...problems.filter(({ onlyTraining }) => !onlyTraining), ...missing].map(({ said }) => said),
    );
  const body = new ScopeBuilder(network, emitterFor(network), drawnNodes(document)).build();
  const count = totals.parameters.trainable + totals.parameters.fixed;
  const preprocessing = preprocessingOf(document, network, trained);
  return {
    ...{ network, body, title: document.name, parameters: count.toLocaleString('en-US') },
    ...(preprocessing && { preprocessing }),
    trained: trained !== undefined,
  };
}
