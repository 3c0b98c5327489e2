import type { EngineOffer } from '@shared/contract/engines';
import { asSaidText, type HostSaying, type HostText } from '@shared/messages/hostSaying';
import type { TensorFlowLibrary } from '../tensorFlowLibrary';

/** Hears of the work on an engine: the step that it is at, and how far a download is. */
export interface Report {
  step(said: HostSaying): void;
  bytes(done: number, total: number): void;
}

export interface Wanted {
  readonly gpu: boolean;
  readonly signal?: AbortSignal;
}

export interface Obtaining extends Wanted {
  /** A folder of its own, which goes away unless all ends well. */
  readonly folder: string;
  /** Where downloads are kept until all is done, for a second try too. */
  readonly downloads: string;
  readonly report: Report;
}

/** What a source would give: named, with its size, before anything is fetched. */
export interface Offer extends Pick<EngineOffer, 'bytes' | 'diskBytes'> {
  readonly what: HostText;
  readonly note?: HostSaying;
}

/** The same as it crosses to the page. */
export type Offered = Pick<EngineOffer, 'what' | 'bytes' | 'diskBytes' | 'note'>;

export function offered({ what, note, ...sizes }: Offer): Offered {
  return { ...sizes, what: asSaidText(what), ...(note && { note: asSaidText(note) }) };
}

/** One of the places that a TensorFlow can come from. */
export interface TensorFlowSource {
  readonly id: string;
  readonly label: HostText;
  /** Looks quickly whether it can give one. Throws with the reason, in one line, where it cannot. */
  offer(wanted: Wanted): Promise<Offer>;
  /** Gets it. Throws where that fails, with what to do. */
  obtain(obtaining: Obtaining): Promise<TensorFlowLibrary>;
}
