import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { prepareDesktopTest } from '../../scripts/lib/desktopTest.mjs';
import { root } from '../support/checkout';
import { writeFiles } from '../support/images';
import { startApp, type RunningApp } from './app';

/** One window, each test goes on where the one before ended. */
test.describe.configure({ mode: 'serial' });

let app: RunningApp;
let page: Page;

test.beforeAll(async () => {
  const { electron, reason } = await prepareDesktopTest();
  test.skip(!electron, reason ?? '');
  app = await startApp(electron!);
  ({ page } = app);
});
test.afterAll(() => app?.dispose());

const evaluate = <Value>(expression: string): Promise<Value> => page.evaluate(expression);
const nodes = () => page.locator('.react-flow__node');

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Mouse events as the system would send them. Playwright's own mouse asks for what Chromium 83 lacks. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', share: number, buttons: number) =>
    session.send('Input.dispatchMouseEvent', {
      ...{ type, buttons, button: 'left', clickCount: 1 },
      ...{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) },
    });
  await send('mouseMoved', 0, 0);
  await send('mousePressed', 0, 1);
  for (let step = 1; step <= 8; step++) await send('mouseMoved', step / 8, 1);
  await send('mouseReleased', 1, 0);
  await session.detach();
}

/** Drops a file or folder of this machine on the canvas. Only a file field of the page can be given one by devtools. */
async function drop(path: string): Promise<void> {
  await evaluate(`(() => {
    const field = document.body.appendChild(document.createElement('input'));
    Object.assign(field, { type: 'file', id: 'dropping', hidden: true });
  })()`);
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#dropping' });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await session.detach();
  await evaluate(`(() => {
    const field = document.querySelector('#dropping');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(field.files[0]);
    field.remove();
    const pane = document.querySelector('.react-flow__pane');
    pane.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
}

test('opens LeNet-5 from its own pages, with no door left open', async () => {
  await expect(nodes().nth(9)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to drawing' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.page-cover')).toHaveCount(0);
  expect(await evaluate('location.origin')).toBe('app://netloom');
  expect(await evaluate('typeof require + typeof process + typeof module')).toBe('undefinedundefinedundefined');
  expect(await evaluate('Object.keys(window.netloom).sort().join()')).toBe(
    'onEvent,request,setLanguage,setUnsaved,takeDropped',
  );
  // In a callback of the page's own, since what devtools evaluate is free of the content security policy.
  const tryEval = `new Promise((done) => setTimeout(() => { try { eval('1'); done('ran'); } catch { done('refused'); } }))`;
  expect(await evaluate(tryEval)).toBe('refused');
  const statusOf = (link: string) => evaluate(`fetch('${link}').then(({ status }) => status, () => 0)`);
  expect(await statusOf('app://netloom/../package.json')).not.toBe(200);
  expect(await statusOf('app://elsewhere/index.html')).not.toBe(200);
  // Without an opener: Playwright would halt the new window, and Chromium 83 the page that waits for it.
  await evaluate(`(window.open('https://example.com', '_blank', 'noopener'), 0)`);
  const windows = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(await windows()).toBe(1);
  expect(app.electron.windows().map((window) => window.url())).toEqual(['app://netloom/']);
});

test('the menu is in the language of the page, and follows it', async () => {
  const labels = () =>
    app.electron.evaluate(({ Menu }) => {
      const [file] = Menu.getApplicationMenu()!.items.filter(({ submenu }) => submenu?.getMenuItemById('file.save'));
      return [file!.label, file!.submenu!.getMenuItemById('file.save')!.label, file!.submenu!.items.at(-1)!.label];
    });
  await expect.poll(labels).toEqual(['File', 'Save', process.platform === 'darwin' ? 'Close window' : 'Quit']);
  await evaluate(`(window.netloom.setLanguage('german'), 0)`);
  await expect
    .poll(labels)
    .toEqual(['Datei', 'Speichern', process.platform === 'darwin' ? 'Fenster schließen' : 'Beenden']);
  await evaluate(`(window.netloom.setLanguage('english'), 0)`);
  await expect.poll(async () => (await labels())[0]).toBe('File');
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

test('opens the drawings that the system hands over: of a second start, and double-clicked on macOS', async () => {
  const lenet = await readFile(root('resources/gallery/lenet-5.netloom.json'), 'utf8');
  await writeFile(join(app.folder, 'second start.netloom.json'), lenet.replace('"LeNet-5"', '"Second start"'));
  await writeFile(join(app.folder, 'clicked.netloom'), lenet.replace('"LeNet-5"', '"Clicked"'));
  await app.electron.evaluate(({ app: main }, folder) => {
    main.emit('second-instance', {}, ['netloom', '--flag', 'second start.netloom.json', 'other.txt'], folder);
  }, app.folder);
  await expect(page).toHaveTitle('Second start – Netloom');
  await app.electron.evaluate(
    ({ app: main }, path) => {
      main.emit('open-file', { preventDefault: () => undefined }, path);
    },
    join(app.folder, 'clicked.netloom'),
  );
  await expect(page).toHaveTitle('Clicked – Netloom');
  await app.electron.evaluate(({ app: main }, folder) => {
    main.emit('second-instance', {}, ['netloom', 'gone.netloom.json'], folder);
  }, app.folder);
  await expect(page.getByText(/gone\.netloom\.json/)).toBeVisible();
});

test('drops a block from the palette onto the canvas and moves it', async () => {
  const before = await nodes().count();
  // Chromium 83 gives its devtools no drags of the system's.
  await evaluate(`(() => {
    const item = [...document.querySelectorAll('.palette-item')].find((entry) => entry.textContent.trim() === 'Dropout');
    const pane = document.querySelector('.react-flow__pane');
    const box = pane.getBoundingClientRect();
    const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height - 60 };
    const dataTransfer = new DataTransfer();
    const send = (target, type) => target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...place }));
    send(item, 'dragstart'); send(pane, 'dragover'); send(pane, 'drop'); send(item, 'dragend');
  })()`);
  await expect(nodes()).toHaveCount(before + 1);
  const from = await middleOf(nodes().last());
  await drag(from, { x: from.x + 80, y: from.y - 20 });
  await expect.poll(async () => Math.round((await middleOf(nodes().last())).x - from.x)).toBeGreaterThan(40);
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
  await expect(page.getByRole('button', { name: 'Train', exact: true }).first()).toBeVisible();
});

test('reads what is dropped where it lies: nothing is copied, and the page is given no path', async () => {
  const folder = join(app.folder, 'pets');
  // A table: the image decoder asks for a newer Node than Electron 9 has.
  await writeFiles(folder, { 'pets.csv': `weight,kind\n${'4,cat\n9,dog\n'.repeat(10)}` });
  await drop(folder);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('20 lines');
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(dialog).toBeHidden();
  const kept = join(app.folder, 'netloom/datasets');
  const [description, ...others] = (await readdir(kept, { withFileTypes: true })).filter(
    ({ name }) => name !== 'indexes',
  );
  expect([description!.isFile(), others]).toEqual([true, []]);
  expect(JSON.parse(await readFile(join(kept, description!.name), 'utf8'))).toMatchObject({ paths: [folder] });
  // What the page makes itself lies on no disk: its bytes are sent.
  await evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['weight,kind\\n' + '4,cat\\n9,dog\\n'.repeat(15)], 'made.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
  await expect(dialog).toContainText('30 lines');
  expect(await evaluate(`window.netloom.takeDropped().then((handle) => handle === undefined)`)).toBe(true);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('asks for a folder with TensorFlow in a window of the system’s, and lets its page name none', async () => {
  test.skip(!app.old, 'only the shim can answer the dialog');
  const press = (name: string) => page.getByRole('button', { name }).click();
  await page.locator('.status-engine').click();
  await press('Add TensorFlow…');
  await press('Choose a folder with TensorFlow…');
  await expect(page.locator('.engine-folder').getByRole('alert')).toContainText(
    `There is no TensorFlow in ${app.folder}:`,
  );
  expect(app.output()).toContain('ASKED Choose a folder with TensorFlow');
  expect(app.output()).toContain('showHiddenFiles');
  const asked = `window.netloom.request('engines.folder', { engine: 'tensorflow', path: '/' })`;
  expect(await evaluate(asked)).toMatchObject({
    failure: { message: expect.stringContaining('a window of the system’s') },
  });
  await press('Back');
  await press('Close');
});

test('closes after asking for the changes that no file holds', async () => {
  await expect(page).toHaveTitle(/●/);
  const closed = app.electron.waitForEvent('close', { timeout: 0 });
  // Only the shim can press the close button and answer the dialog.
  app.electron.process().kill(app.old ? 'SIGUSR2' : 'SIGTERM');
  if (app.old) await expect.poll(app.output).toContain('ASKED Save the changes');
  await closed;
  // The first test knocked at two doors, which is refused aloud.
  const expected = /Warning|deprecat|Refused to connect|status of 404/i;
  expect(app.errors.filter((text) => !expected.test(text))).toEqual([]);
});
