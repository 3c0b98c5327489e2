import { hostname, networkInterfaces } from 'node:os';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];
const everywhere = new Set(['0.0.0.0', '::']);

/** Whether a server that listens at this address is reached from its own machine alone. */
export const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || address === '[::1]' || /^127(\.\d+){3}$/.test(address);

/** An address as it stands in a URL. */
export const inUrl = (address: string) =>
  address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;

/** The names, with the port, by which a server that listens at this address may be called. */
export function namesOf(address: string, port: number): Set<string> {
  const names = [...loopback, inUrl(address)];
  if (everywhere.has(address)) {
    names.push(hostname());
    for (const list of Object.values(networkInterfaces()))
      names.push(...(list ?? []).map((entry) => inUrl(entry.address)));
  }
  return new Set(
    names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]).map((name) => name.toLowerCase()),
  );
}

/** The name to print in the link for a server that listens at this address. */
export function linkName(address: string): string {
  return everywhere.has(address) ? hostname() : inUrl(address);
}
