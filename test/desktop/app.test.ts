import { expect, test } from '@playwright/test';
import { prepareDesktopTest } from '../../scripts/lib/desktopTest.mjs';
import { startApp, type RunningApp } from './app';
import type { Point } from './devtools';

/** One window, each test goes on where the one before ended. */
test.describe.configure({ mode: 'serial' });

let app: RunningApp;

test.beforeAll(async () => {
  const { electron, reason } = await prepareDesktopTest();
  test.skip(!electron, reason ?? '');
  app = await startApp(electron!);
});
test.afterAll(() => app?.dispose());

const evaluate = <Value>(expression: string) => app.page.evaluate<Value>(expression);
const nodeCount = () => evaluate<number>(`document.querySelectorAll('.react-flow__node').length`);
const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((button) => new RegExp(${JSON.stringify(name)}).test(button.textContent))`;
const centre = (element: string) =>
  evaluate<Point>(
    `(() => { const box = (${element}).getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`,
  );

test('opens LeNet-5 from its own pages, with no door left open', async () => {
  await expect.poll(nodeCount).toBeGreaterThan(5);
  expect(await evaluate('location.origin')).toBe('app://netloom');
  expect(await evaluate('typeof require + typeof process + typeof module')).toBe('undefinedundefinedundefined');
  expect(await evaluate('Object.keys(window.netloom).sort().join()')).toBe('onEvent,request,setUnsaved');
  // In a callback of the page's own, since what devtools evaluate is free of the content security policy.
  const tryEval = `new Promise((done) => setTimeout(() => { try { eval('1'); done('ran'); } catch { done('refused'); } }))`;
  expect(await evaluate(tryEval)).toBe('refused');
  expect(await evaluate(`fetch('app://netloom/../package.json').then((answer) => answer.status, () => 0)`)).not.toBe(
    200,
  );
  expect(await evaluate(`fetch('app://elsewhere/index.html').then((answer) => answer.status, () => 0)`)).not.toBe(200);
  await evaluate(`(window.open('https://example.com'), 0)`);
  expect(await app.page.pages()).toEqual(['app://netloom/']);
});

test('answers requests over IPC, and says what is wrong with bad ones', async () => {
  const described = await evaluate<{ value: { nativeDialogs: boolean; engine: string } }>(
    `window.netloom.request('app.describe')`,
  );
  expect(described.value).toMatchObject({ nativeDialogs: true });
  expect(described.value.engine).toContain('onnxruntime');
  expect(await evaluate(`window.netloom.request('documents.open', { id: 3 })`)).toMatchObject({
    failure: { kind: 'invalid' },
  });
});

test('drops a block from the palette onto the canvas and moves it', async () => {
  const before = await nodeCount();
  await evaluate(`(() => {
    const item = [...document.querySelectorAll('.palette-item')].find((entry) => entry.textContent.trim() === 'Dropout');
    const pane = document.querySelector('.react-flow__pane');
    const box = pane.getBoundingClientRect();
    const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height - 60 };
    const dataTransfer = new DataTransfer();
    const send = (target, type) => target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...place }));
    send(item, 'dragstart'); send(pane, 'dragover'); send(pane, 'drop'); send(item, 'dragend');
  })()`);
  await expect.poll(nodeCount).toBe(before + 1);
  const made = `[...document.querySelectorAll('.react-flow__node')].pop()`;
  const from = await centre(made);
  await app.page.drag(from, { x: from.x + 80, y: from.y - 20 });
  await expect.poll(async () => Math.round((await centre(made)).x - from.x)).toBeGreaterThan(40);
});

test('trains a few steps in a process of its own, and the curves hear of them', async () => {
  await evaluate(
    `(window.heard = [], window.netloom.onEvent((name, payload) => { if (name === 'run') window.heard.push(payload.type); }), 0)`,
  );
  const documentText = `window.netloom.request('documents.gallery').then(({ value }) => window.netloom.request('documents.open', { id: value.find(({ name }) => /^lenet/i.test(name)).id }))`;
  const run = await evaluate<string>(
    `${documentText}.then(({ value: { document } }) => window.netloom.request('training.start', { document })).then((answer) => answer.failure ? Promise.reject(new Error(answer.failure.message)) : answer.value.run)`,
  );
  await expect.poll(() => evaluate(`window.heard.includes('steps')`)).toBe(true);
  await evaluate(`window.netloom.request('training.stop', { run: ${JSON.stringify(run)} })`);
  await expect
    .poll(() => evaluate(`window.netloom.request('training.current').then(({ value }) => value && value.state)`))
    .toMatch(/stopped|finished/);
  expect(await evaluate(`!!${button('Train')}`)).toBe(true);
});

test('asks for a folder with TensorFlow in a window of the system’s, and lets its page name none', async () => {
  test.skip(!app.old, 'only the shim can answer the dialog');
  const press = (name: string) =>
    expect
      .poll(() => evaluate(`(() => { const found = ${button(name)}; found?.click(); return !!found; })()`))
      .toBe(true);
  await evaluate(`(document.querySelector('.status-engine').click(), 0)`);
  await press('Add TensorFlow…');
  await press('Choose a folder with TensorFlow…');
  await expect
    .poll(() => evaluate(`document.querySelector('.engine-folder [role=alert]')?.textContent`))
    .toContain(`There is no TensorFlow in ${app.folder}:`);
  expect(app.output()).toContain('ASKED Choose a folder with TensorFlow');
  expect(app.output()).toContain('showHiddenFiles');
  expect(await evaluate(`window.netloom.request('engines.folder', { engine: 'tensorflow', path: '/' })`)).toMatchObject(
    {
      failure: { message: expect.stringContaining('a window of the system’s') },
    },
  );
  await press('Back');
  await press('Close');
});

test('closes after asking for the changes that no file holds', async () => {
  expect(await evaluate('document.title')).toContain('●');
  // Only the shim can press the close button and answer the dialog.
  app.electron.kill(app.old ? 'SIGUSR2' : 'SIGTERM');
  if (app.old) await expect.poll(app.output).toContain('ASKED Save the changes');
  await app.ended;
  expect(app.page.errors.filter((text) => !/Warning|deprecat/i.test(text))).toEqual([]);
});
