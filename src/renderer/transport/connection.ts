/** Whether the host is connected. In the desktop app it always is. */
export type Connection = 'connecting' | 'connected' | 'lost' | 'refused';

const listeners = new Set<(connection: Connection) => void>();
let current: Connection = 'connected';

export function setConnection(connection: Connection): void {
  if (connection === current) return;
  current = connection;
  for (const listener of listeners) listener(connection);
}

/** Calls the listener now and at every change. @returns a function that stops it. */
export function onConnection(listener: (connection: Connection) => void): () => void {
  listeners.add(listener);
  listener(current);
  return () => void listeners.delete(listener);
}
