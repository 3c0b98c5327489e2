import type { EventName, EventPayload, Handlers } from './contract';

/** An event with its name, as transports carry it. */
export type HostEvent = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> };
}[EventName];

/** What a transport needs of the host: its answers and its events. */
export interface Host {
  readonly handlers: Handlers;
  /** @returns a function that stops listening. */
  onEvent(listener: (event: HostEvent) => void): () => void;
}
