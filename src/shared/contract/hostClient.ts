import type { EventName, EventPayload, Handlers } from './contract';

/** An event with its name, as transports carry it. */
export type HostEvent = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> };
}[EventName];

/** What a transport needs of the host: its answers and its events. */
export interface Host {
  readonly handlers: Handlers;
  /** Where a transport says which pages are open, by name; each call gives one to be made when the page's connection ends. */
  readonly pages?: { join(page: string): () => void };
  /** @returns a function that stops listening. */
  onEvent(listener: (event: HostEvent) => void): () => void;
}
