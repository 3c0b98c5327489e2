import type { Client, EventName, EventPayload } from '@shared/contract/contract';

type Listener<Name extends EventName> = (payload: EventPayload<Name>) => void;

/** The listeners of a client, by the names of events. */
export class Listeners {
  private readonly byName = new Map<EventName, Set<Listener<never>>>();

  readonly on: Client['on'] = (name, listener) => {
    const listeners = this.byName.get(name) ?? new Set();
    this.byName.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  };

  /** Passes an event on to all who listen. The host checked it against the contract. */
  emit(name: string, payload: unknown): void {
    for (const listener of this.byName.get(name as EventName) ?? []) listener(payload as never);
  }
}
