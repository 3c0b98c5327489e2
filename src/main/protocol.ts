import { protocol } from 'electron';
import { readPage, securityHeaders } from '@host/transport/pages';

const scheme = 'app';

/** The only origin whose pages the window shows and whose frames may send requests. */
export const origin = `${scheme}://netloom`;

/** Makes pages of `app://` as good as those of the web: with an origin, workers and a content security policy. Before `ready`. */
export function registerPagesScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://netloom/…` with the files of the built interface and nothing else. */
export function openPagesProtocol(folder: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const page = method === 'GET' && `${scheme}://${host}` === origin ? await readPage(folder, pathname) : undefined;
    if (!page) return new Response('There is no such page.', { status: 404, headers: securityHeaders });
    return new Response(page.bytes, { headers: { ...securityHeaders, 'content-type': page.type } });
  });
}
