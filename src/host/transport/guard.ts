import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to `netloom serve`: whoever came by a link, from pages of this server alone. The link is exchanged for a
 * cookie, so that its token stays out of the address bar and of the history.
 */
export interface Guard {
  readonly token: string;
  /**
   * The path under which browsers reach the pages. Cookies know no ports: a browser sends those of one server to all
   * servers of the same address. So the cookie is for this path alone, which no other server knows.
   */
  readonly home: string;
  /** The `Set-Cookie` for whoever came by a link. */
  readonly cookie: string;
  /** Makes what a link lets in by once and for a short time, for places where others can read it. */
  makeOnce(): string;
  /** Why a link does not let in; nothing where it does. A link for one use is used up by this. */
  linkRefusal(search: URLSearchParams): Refusal | undefined;
  /** Why a request is refused, or nothing where it is let in. */
  refusal(request: IncomingMessage): Refusal | undefined;
  /** As `refusal`, before the token was exchanged: the name by which the server was called. */
  hostRefusal(request: IncomingMessage): Refusal | undefined;
}

export interface Refusal {
  readonly status: 401 | 403 | 404 | 421;
  readonly message: string;
}

/** Milliseconds for which a link for one use waits: a browser may start slowly. */
const onceFor = 120_000;

const staleLink: Refusal = {
  status: 401,
  message: 'This link is of an earlier start. Open the one that `netloom serve` printed last.',
};
const usedLink: Refusal = {
  status: 401,
  message: 'This link was for one use and is used or too old. Open the one that `netloom serve` printed.',
};

/** @param hosts the names, with ports, by which this server may be called. */
export function createGuard(port: number, hosts: () => ReadonlySet<string>): Guard {
  const token = randomBytes(32).toString('base64url');
  const name = `netloom-${port}`;
  const home = `/${randomBytes(12).toString('base64url')}/`;
  /** Links for one use, and when they end. */
  const waiting = new Map<string, number>();

  const hostRefusal = (request: IncomingMessage): Refusal | undefined => {
    const host = request.headers.host?.toLowerCase();
    if (host && hosts().has(host)) return undefined;
    return { status: 421, message: `This server does not answer to the name "${host ?? ''}".` };
  };

  const originRefusal = ({ headers }: IncomingMessage): Refusal | undefined => {
    if (
      headers.origin === undefined
        ? headers['sec-fetch-site'] !== 'cross-site'
        : headers.origin === `http://${headers.host}`
    ) {
      return undefined;
    }
    return { status: 403, message: `Pages of ${headers.origin ?? 'other sites'} may not speak to this server.` };
  };

  const makeOnce = () => {
    const once = randomBytes(32).toString('base64url');
    waiting.set(once, performance.now() + onceFor);
    return once;
  };

  const linkRefusal = (search: URLSearchParams): Refusal | undefined => {
    const once = search.get('once');
    if (once === null) return isToken(search.get('token')) ? undefined : staleLink;
    const end = waiting.get(once);
    waiting.delete(once);
    return end !== undefined && performance.now() < end ? undefined : usedLink;
  };

  const isToken = (text: string | null) => {
    const given = Buffer.from(text ?? '');
    const wanted = Buffer.from(token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };

  const tokenRefusal = ({ headers }: IncomingMessage): Refusal | undefined => {
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
    const cookie = cookies(headers.cookie).get(name) ?? null;
    if (isToken(bearer) || isToken(cookie)) return undefined;
    return {
      status: 401,
      message: 'Open the link that `netloom serve` printed: it carries the token that lets you in.',
    };
  };

  return {
    token,
    home,
    cookie: `${name}=${token}; HttpOnly; SameSite=Lax; Path=${home}`,
    makeOnce,
    linkRefusal,
    hostRefusal,
    refusal: (request) => hostRefusal(request) ?? originRefusal(request) ?? tokenRefusal(request),
  };
}

function cookies(header = ''): Map<string, string> {
  return new Map(
    header.split(';').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name.trim(), value.join('=').trim()];
    }),
  );
}
