import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';

/** How long a server is waited for, milliseconds. */
export interface Patience {
  /** Until it answers. */
  readonly answer: number;
  /** Between two pieces of what it sends. */
  readonly piece: number;
  /** Before a broken download goes on; twice as long each time that nothing comes. */
  readonly pause: number;
}

export const usualPatience: Patience = { answer: 6_000, piece: 30_000, pause: 250 };

/** An answer that says no: what is asked for is not there, or not for us. Trying again is of no use. */
export class Refused extends HostError {
  override readonly name = 'Refused';
}

export interface Opened {
  readonly response: Response;
  /** The body, piece by piece; throws where none comes in time. */
  pieces(): AsyncGenerator<Uint8Array>;
}

/** Redirects that are followed, one after the other. */
const mostRedirects = 5;

/**
 * Asks a server, and gives it up where it does not answer in time. Redirects are followed.
 * @throws `Refused` where the address, or one that it leads to, is plain HTTP
 */
export async function openUrl(
  url: string,
  options: {
    readonly method?: 'GET' | 'HEAD';
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly patience?: Patience;
  } = {},
): Promise<Opened> {
  const { method = 'GET', headers = {}, signal, patience = usualPatience } = options;
  const late = new AbortController();
  const within = <Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> => {
    const timer = setTimeout(() => late.abort(new HostError(hostSaying('download', 'late'))), milliseconds);
    return answer.finally(() => clearTimeout(timer));
  };
  const ask = (address: string) =>
    within(
      patience.answer,
      fetch(requireSecure(address), {
        ...{ method, redirect: 'manual' },
        // The bytes as they lie there: a length or a range of compressed ones would be another's.
        headers: { 'accept-encoding': 'identity', ...headers },
        signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
      }),
    );
  let response = await ask(url);
  for (let redirects = 0; isRedirect(response); redirects++) {
    if (redirects === mostRedirects) throw new Refused(hostSaying('download', 'leadsOn', mostRedirects));
    await response.body?.cancel();
    response = await ask(new URL(response.headers.get('location')!, response.url).href);
  }
  return {
    response,
    async *pieces() {
      if (!response.body) return;
      const reader = response.body.getReader();
      try {
        for (;;) {
          const { done, value } = await within(patience.piece, reader.read());
          if (done) return;
          yield value;
        }
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
  };
}

/** Size and headers of what stands at an address, without fetching it. Throws where it is not there. */
export async function lookAt(
  url: string,
  options: { readonly signal?: AbortSignal; readonly patience?: Patience } = {},
): Promise<{ readonly bytes?: number; readonly headers: Headers }> {
  const { response } = await openUrl(url, { ...options, method: 'HEAD' });
  if (!response.ok) throw new Refused(answered(response));
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  return { headers: response.headers, ...(Number.isFinite(length) && { bytes: length }) };
}

/** `it answered 404 (Not Found)` */
export function answered({ status, statusText }: Pick<Response, 'status' | 'statusText'>): HostSaying {
  return hostSaying('download', 'answered', statusText ? `${status} (${statusText})` : `${status}`);
}

const isRedirect = ({ status, headers }: Response): boolean => status >= 300 && status < 400 && headers.has('location');

/** Gives the address back where nobody on the way can change what comes: over HTTPS, or from this machine itself. */
function requireSecure(url: string): string {
  const { protocol, host, hostname } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return url;
  throw new Refused(hostSaying('download', 'insecure', host, protocol));
}
