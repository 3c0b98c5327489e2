import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { OpenPages } from '@host/documents/openPages';
import { serve, type Served } from '@host/transport/serve';
import { decode, encode, refusedCode } from '@shared/contract/codec/messagePack';
import type { Handlers } from '@shared/contract/contract';
import type { Host, HostEvent } from '@shared/contract/hostClient';

const listeners = new Set<(event: HostEvent) => void>();
const say = (event: HostEvent) => listeners.forEach((listener) => listener(event));
const handlers: Partial<Handlers> = {
  'documents.recent': async () => [{ id: '1', name: 'a', location: '/a', modifiedAt: 1 }],
  'training.pause': async ({ run }) => {
    throw new Error(`There is no run ${run}.`);
  },
};
const clock = { now: 0 };
const pages = new OpenPages(() => clock.now);
const host: Host = {
  handlers: handlers as Handlers,
  pages,
  onEvent: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

let served: Served;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-serve-'));
  await mkdir(join(folder, 'pages/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(folder, 'pages/index.html'), '<p>drawing</p>');
  await writeFile(join(folder, 'pages/assets/a-1.js'), '1');
  served = await serve(host, { pages: join(folder, 'pages') });
});
afterAll(() => served.close());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** A request as raw as a page of a stranger could make it. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: Uint8Array) =>
  new Promise<Answer>((answered, failed) => {
    const request = httpRequest({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', failed);
    request.end(body);
  });

const letIn = () => ({ authorization: `Bearer ${served.token}` });
const call = (name: string, input: unknown, headers: Record<string, string> = {}) =>
  ask(`/rpc/${name}`, { ...letIn(), 'content-type': 'application/msgpack', ...headers }, 'POST', encode(input));

const socket = (path: string, headers: Record<string, string>) => {
  const opened = new WebSocket(`ws://127.0.0.1:${served.port}${path}`, { headers });
  const messages: unknown[] = [];
  opened.on('message', (data: Buffer) => messages.push(decode(data)));
  const closed = new Promise<number>((resolve) => opened.on('close', resolve).on('error', () => resolve(-1)));
  return {
    messages,
    closed,
    close: () => opened.close(),
    ready: new Promise((resolve) => opened.once('message', resolve)),
  };
};

describe('pages', () => {
  it('are refused without the token', async () => {
    for (const path of ['/', '/assets/a-1.js', '/?token=', '/?token=wrong']) {
      const { status, body } = await ask(path);
      expect([path, status]).toEqual([path, 401]);
      expect(body.toString()).toContain('link');
    }
  });

  it('come after the link exchanged its token for a cookie that scripts cannot read', async () => {
    const exchanged = await ask(new URL(served.link).pathname + new URL(served.link).search);
    expect(exchanged.status).toBe(303);
    const home = String(exchanged.headers.location);
    const cookie = String(exchanged.headers['set-cookie']);
    expect(cookie).toContain('HttpOnly');
    const page = await ask(home, { cookie: cookie.split(';')[0]! });
    expect([page.status, page.body.toString()]).toEqual([200, '<p>drawing</p>']);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe-eval');
  });

  it('keep their cookie from servers at other ports: it is for a path that only this server knows', async () => {
    const exchanged = await ask(new URL(served.link).pathname + new URL(served.link).search);
    const home = String(exchanged.headers.location);
    expect(home).toMatch(/^\/[\w-]{16}\/$/);
    expect(String(exchanged.headers['set-cookie'])).toMatch(new RegExp(`^netloom-${served.port}=.*; Path=${home}$`));
  });

  it('come by a link for one use once', async () => {
    const { pathname, search } = new URL(served.linkForOnce());
    expect((await ask(pathname + search, { host: 'evil.example' })).status).toBe(421);
    expect((await ask(pathname + search)).status).toBe(303);
    const second = await ask(pathname + search);
    expect([second.status, second.body.toString()]).toEqual([401, expect.stringContaining('one use')]);
    expect((await ask('/?once=')).status).toBe(401);
  });

  it('never lead out of their folder', async () => {
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/assets/..%2f..%2fsecret.json',
      '/..%5csecret.json',
      '/%00.html',
      '/%zz',
    ]) {
      expect([path, (await ask(path, letIn())).status]).toEqual([path, 404]);
    }
  });

  it('are refused to a name that is not this server, even with the token', async () => {
    expect((await ask('/', { ...letIn(), host: `evil.example:${served.port}` })).status).toBe(421);
  });
});

describe('calls', () => {
  it('answer in MessagePack', async () => {
    const { status, body } = await call('documents.recent', undefined);
    expect(status).toBe(200);
    expect(decode(body)).toEqual({ value: [{ id: '1', name: 'a', location: '/a', modifiedAt: 1 }] });
  });

  it('say what is wrong with an input, and where', async () => {
    expect(decode((await call('documents.open', { id: 7 })).body)).toMatchObject({
      failure: { kind: 'invalid', message: expect.stringMatching(/documents\.open: id: .*string/) },
    });
    expect(decode((await call('toString', undefined)).body)).toMatchObject({ failure: { kind: 'invalid' } });
  });

  it('bring the message of a handler that failed', async () => {
    expect(decode((await call('training.pause', { run: 'r9' })).body)).toEqual({
      failure: { kind: 'failed', message: 'There is no run r9.' },
    });
  });

  it('are refused to pages of other origins, to other content types, without the token and when too long', async () => {
    expect((await call('documents.recent', undefined, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await call('documents.recent', undefined, { origin: 'null' })).status).toBe(403);
    expect((await call('documents.recent', undefined, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await call('documents.recent', undefined, { authorization: '' })).status).toBe(401);
    expect((await call('documents.recent', undefined, { 'content-length': String(17 * 2 ** 20) })).status).toBe(413);
    expect((await ask('/rpc/documents.recent', letIn())).status).toBe(405);
    expect((await call('documents.recent', undefined, { origin: served.origin })).status).toBe(200);
  });
});

describe('events', () => {
  const command = (id: string): HostEvent => ({ name: 'command', payload: { id } });

  it('say which pages are open, and which are gone: not at once, as a connection may come back', async () => {
    const first = socket('/events?page=tab', letIn());
    await first.ready;
    clock.now += 3_600_000;
    expect([pages.isGone('tab'), pages.isGone('never here')]).toEqual([false, false]);
    first.close();
    // The other end may hear of it later.
    await expect.poll(() => pages.isGone('tab') || ((clock.now += 6_000), false)).toBe(true);
    const again = socket('/events?page=tab', letIn());
    await again.ready;
    expect(pages.isGone('tab')).toBe(false);
    again.close();
  });

  it('reach every tab, and a tab that comes back hears what it missed', async () => {
    const [first, second] = [socket('/events', letIn()), socket('/events', letIn())];
    await Promise.all([first.ready, second.ready]);
    say(command('one'));
    await expect.poll(() => [first.messages.length, second.messages.length]).toEqual([2, 2]);
    const [sequence] = first.messages[1] as [number];
    first.close();
    await first.closed;
    say(command('two'));
    say(command('three'));
    const again = socket(`/events?after=${sequence}`, letIn());
    await expect
      .poll(() => again.messages.slice(1).map((message) => (message as unknown[])[2]))
      .toEqual([{ id: 'two' }, { id: 'three' }]);
    second.close();
    again.close();
  });

  it('that a tab missed and that are no longer kept are named as a gap, behind which it hears what comes', async () => {
    const before = socket('/events', letIn());
    await before.ready;
    before.close();
    await before.closed;
    const [sequence] = before.messages[0] as [number];
    for (let count = 0; count < 4_100; count++) say(command(`missed ${count}`));
    const again = socket(`/events?after=${sequence}`, letIn());
    await again.ready;
    say(command('after'));
    await expect
      .poll(() => again.messages.slice(1).map((message) => (message as unknown[]).slice(1)))
      .toEqual([
        ['gap', {}],
        ['command', { id: 'after' }],
      ]);
    again.close();
    await again.closed;
    const last = (again.messages.at(-1) as [number])[0];
    const third = socket(`/events?after=${last - 1}`, letIn());
    await expect.poll(() => (third.messages[1] as unknown[] | undefined)?.[2]).toEqual({ id: 'after' });
    third.close();
  });

  it('are refused to pages of other origins, and without the token with a code that says so', async () => {
    expect(await socket('/events', {}).closed).toBe(refusedCode);
    expect(await socket('/events', { ...letIn(), origin: 'http://evil.example' }).closed).toBe(-1);
    expect(await socket('/elsewhere', letIn()).closed).toBe(-1);
  });
});

it('a port that is taken is said in words', async () => {
  await expect(serve(host, { pages: '.', port: served.port })).rejects.toThrow(/Port \d+ of 127.0.0.1 is taken/);
});
