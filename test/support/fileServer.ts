import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FileServer {
  /** Of a path on it. */
  url(path: string): string;
  /** What was asked for, `GET /file bytes=100-`. */
  readonly asked: string[];
}

/** A real server on this machine that answers as the test says; it goes away with the test. */
export async function serveFiles(answer: Answer): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.method, request.url, request.headers.range].filter(Boolean).join(' '));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: (path) => `http://127.0.0.1:${port}${path}`, asked };
}

export interface ServeOptions {
  /** Bytes after which no more come. `cut` ends the connection: what has come and was not read yet is lost with it. */
  readonly breakAfter?: { readonly bytes: number; readonly onBreak: (cut: () => void) => void };
  /** A server that knows no ranges sends all, always. */
  readonly ranges?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Connections that are cut once so many bytes were read of each, as the progress of who reads says. */
export function breakingAfter(bytes: number): {
  readonly options: ServeOptions;
  readonly onProgress: (done: number) => void;
} {
  let [cut, read] = [() => {}, 0];
  return {
    options: { breakAfter: { bytes, onBreak: (next) => (cut = next) } },
    onProgress: (done) => {
      if (done < read + bytes) return;
      read = done;
      cut();
    },
  };
}

/** Sends some bytes, or the part that is asked for. */
export function send(bytes: Buffer, { breakAfter, ranges = true, headers = {} }: ServeOptions = {}): Answer {
  return (request, response) => {
    const from = ranges ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
    if (from >= bytes.length) return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    const rest = bytes.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': rest.length,
      ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
      ...headers,
    });
    if (request.method === 'HEAD') return void response.end();
    if (breakAfter === undefined) return void response.end(rest);
    breakAfter.onBreak(() => response.destroy());
    response.write(rest.subarray(0, breakAfter.bytes));
  };
}

/** Bytes that look like nothing in particular. */
export const someBytes = (count: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: count }, (_, index) => Math.imul(index, 2_654_435_761) >>> 13));

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
