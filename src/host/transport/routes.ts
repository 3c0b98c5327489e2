import type { IncomingMessage, ServerResponse } from 'node:http';
import { decode, encode } from '@shared/contract/codec/messagePack';
import { dispatch } from '@shared/contract/codec/dispatch';
import type { Host } from '@shared/contract/hostClient';
import type { Guard, Refusal } from './guard';
import { readPage, securityHeaders } from './pages';
import { targetOf } from './requestTarget';

/** Megabytes of requests that carry files or images. Nothing else that people send comes near. */
const carriers: ReadonlyMap<string, number> = new Map([
  ['datasets.upload', 512],
  ['try.ask', 80],
]);
const bodyLimit = (name: string) => (carriers.get(name) ?? 16) * 2 ** 20;

/** Values in a request: a drawing has two million at most. */
const mostValues = 4_000_000;

export interface Context {
  readonly host: Host;
  readonly guard: Guard;
  readonly pages: string;
}

/** Answers one request: the exchange of a link for the cookie, a call, or a page. */
export async function route(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const { guard } = context;
  const target = targetOf(request, guard.home);
  if (!target) return respond(response, 400, 'The address of this request is not one of a web page.');
  const { path, search } = target;
  if (request.method === 'GET' && path === '/' && (search.has('token') || search.has('once'))) {
    const refusal = guard.hostRefusal(request) ?? guard.linkRefusal(search);
    if (refusal) return refuse(response, refusal);
    response.writeHead(303, {
      ...securityHeaders,
      location: guard.home,
      'set-cookie': guard.cookie,
      'cache-control': 'no-store',
    });
    return void response.end();
  }
  const refusal = guard.refusal(request);
  if (refusal) return refuse(response, refusal);
  if (path.startsWith('/rpc/')) return call(request, response, context.host, path.slice('/rpc/'.length));
  return page(request, response, context.pages, path);
}

async function call(request: IncomingMessage, response: ServerResponse, host: Host, name: string): Promise<void> {
  if (request.method !== 'POST') return respond(response, 405, 'Requests are POSTs.');
  // A type that no plain form can send, so that no page of another site can call without asking first.
  if (request.headers['content-type'] !== 'application/msgpack') {
    return respond(response, 415, 'Requests are application/msgpack.');
  }
  const body = await readBody(request, bodyLimit(name));
  if (!body) {
    response.setHeader('connection', 'close');
    request.resume();
    return respond(response, 413, `${name} takes ${bodyLimit(name) / 2 ** 20} MB at most.`);
  }
  let input: unknown;
  try {
    input = decode(body, mostValues);
  } catch {
    return respond(response, 400, 'The body is no MessagePack.');
  }
  const outcome = encode(await dispatch(host.handlers, name, input));
  response.writeHead(200, { ...securityHeaders, 'content-type': 'application/msgpack', 'cache-control': 'no-store' });
  response.end(outcome);
}

async function page(request: IncomingMessage, response: ServerResponse, folder: string, path: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return respond(response, 405, 'Pages are only read.');
  const found = await readPage(folder, path);
  if (!found) return respond(response, 404, `There is no ${path}.`);
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': found.type,
    'content-length': found.bytes.length,
    'cache-control': found.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : found.bytes);
}

/** The whole body, or nothing where it is longer than `limit`. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const refuse = (response: ServerResponse, { status, message }: Refusal) => respond(response, status, message);

export function respond(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
