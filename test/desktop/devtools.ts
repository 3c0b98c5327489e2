import { WebSocket } from 'ws';

/** A page of Electron's over the Chrome DevTools protocol, by hand: Playwright does not speak that of Chromium 83. */
export interface Page {
  /** The value of an expression in the page; promises are awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Mouse events as the system would send them, in pixels of the page. */
  drag(from: Point, to: Point): Promise<void>;
  /** The addresses of all pages that Electron shows. */
  pages(): Promise<string[]>;
  /** What the page wrote on its console as errors, and exceptions that nobody caught. */
  readonly errors: readonly string[];
  close(): void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: {
    result?: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  readonly error?: { message: string };
  readonly params?: {
    type?: string;
    args?: { value?: unknown; description?: string }[];
    exceptionDetails?: { exception?: { description?: string } };
  };
}

/** Waits for the app's page and connects to it. @param port of `--remote-debugging-port`. */
export async function connectToPage(port: number): Promise<Page> {
  const url = await pageOf(port);
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const waiting = new Map<number, (answer: Answer) => void>();
  const errors: string[] = [];
  let id = 0;
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    const { type, args, exceptionDetails } = answer.params ?? {};
    if (answer.method === 'Runtime.consoleAPICalled' && type === 'error') {
      errors.push((args ?? []).map(({ value, description }) => String(value ?? description)).join(' '));
    }
    if (answer.method === 'Runtime.exceptionThrown')
      errors.push(exceptionDetails?.exception?.description ?? 'an exception');
  });
  const send = (method: string, params: object = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const number = ++id;
      waiting.set(number, (answer) => {
        waiting.delete(number);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer);
      });
      socket.send(JSON.stringify({ id: number, method, params }));
    });
  await send('Runtime.enable');
  const mouse = (type: string, { x, y }: Point, buttons: number) =>
    send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
  return {
    errors,
    pages: async () => (await targetsOf(port)).filter(({ type }) => type === 'page').map(({ url: address }) => address),
    async evaluate<Value>(expression: string) {
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const failure = result?.exceptionDetails;
      if (failure) throw new Error(failure.exception?.description ?? failure.text);
      return result?.result?.value as Value;
    },
    async drag(from, to) {
      await mouse('mouseMoved', from, 0);
      await mouse('mousePressed', from, 1);
      for (let step = 1; step <= 8; step++) {
        await mouse(
          'mouseMoved',
          { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 },
          1,
        );
      }
      await mouse('mouseReleased', to, 0);
    },
    close: () => socket.close(),
  };
}

async function pageOf(port: number): Promise<string> {
  for (let tries = 0; tries < 720; tries++) {
    try {
      const page = (await targetsOf(port)).find(({ type, url }) => type === 'page' && url.startsWith('app://'));
      if (page) return page.webSocketDebuggerUrl;
    } catch {
      // Electron is still starting.
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('Electron showed no page within 180 s.');
}

interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

async function targetsOf(port: number): Promise<Target[]> {
  return (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
}
