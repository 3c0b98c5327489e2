import { createContext, useContext } from 'react';
import type { Client } from '@shared/contract/contract';

/** The connection to the host; the root of the interface provides it. */
export const ClientContext = createContext<Client | undefined>(undefined);

/** The connection to the host. Throws outside a ClientContext: a programming error. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a ClientContext above it; the root of the interface provides one.');
  return client;
}
