import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/**
 * What the pages may do, whichever transport serves them: run and load only what comes from their own origin. Monaco and
 * React Flow make style elements; pictures of samples and filters are blobs or data.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Whether its name carries a hash of its contents. */
  readonly immutable: boolean;
}

/**
 * A file of the built user interface by the path of its URL, still percent-encoded; `/` is `/index.html`. Nothing where
 * there is none, where its kind is not one that the interface has, or where the path leads out of the folder.
 */
export async function readPage(folder: string, urlPath: string): Promise<Page | undefined> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const type = types[extname(file)];
  if (!type || !file.startsWith(resolve(folder) + sep)) return undefined;
  try {
    return { bytes: new Uint8Array(await readFile(file)), type, immutable: path.startsWith('/assets/') };
  } catch {
    return undefined;
  }
}
