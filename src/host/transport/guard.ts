import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to `netloom serve`: whoever came by the link with its token, from pages of this server alone. The token
 * is exchanged for a cookie, so that it stays out of the address bar and of the history.
 */
export interface Guard {
  readonly token: string;
  /** The `Set-Cookie` for whoever brought the token. */
  readonly cookie: string;
  isToken(text: string | null): boolean;
  /** Why a request is refused, or nothing where it is let in. */
  refusal(request: IncomingMessage): Refusal | undefined;
  /** As `refusal`, before the token was exchanged: the name by which the server was called. */
  hostRefusal(request: IncomingMessage): Refusal | undefined;
}

export interface Refusal {
  readonly status: 401 | 403 | 404 | 421;
  readonly message: string;
}

/** @param hosts the names, with ports, by which this server may be called. */
export function createGuard(port: number, hosts: () => ReadonlySet<string>): Guard {
  const token = randomBytes(32).toString('base64url');
  const name = `netloom-${port}`;

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
    cookie: `${name}=${token}; HttpOnly; SameSite=Lax; Path=/`,
    isToken,
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
