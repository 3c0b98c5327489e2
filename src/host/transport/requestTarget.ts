import type { IncomingMessage } from 'node:http';

/** What a request asks for. */
export interface Target {
  /** Begins with `/`, still percent-encoded, without the home path. */
  readonly path: string;
  readonly search: URLSearchParams;
}

/**
 * Reads the address of a request; nothing where it is none, as `*` or `http://other/`. Whoever can open a connection
 * chooses it, so this never throws.
 * @param home the path under which browsers reach the server, `/abc/`
 */
export function targetOf({ url = '/' }: IncomingMessage, home: string): Target | undefined {
  // A path such as `//host` is a path here, and not the name of another server.
  if (!url.startsWith('/') || !URL.canParse(`http://netloom.invalid${url}`)) return undefined;
  const { pathname, searchParams: search } = new URL(`http://netloom.invalid${url}`);
  return { path: pathname.startsWith(home) ? pathname.slice(home.length - 1) : pathname, search };
}
