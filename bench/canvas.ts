import type { Browser, Page } from '@playwright/test';
import { startBrowser } from '../test/support/chromium';
import { startServer } from '../test/support/served';
import { canvasOf, dropDrawing, openApp } from './browser/app';
import { chippedDrawing, gridDrawing } from './browser/drawings';
import { quantile, recordFrames, type Frames } from './browser/frames';
import { gesturesOf, type Point } from './browser/gestures';
import { buildStressPage, openStressPage, type Area } from './browser/stressPage';
import { keepResult } from './lib/results';
import type { NetloomDocument } from '@shared/document/schema';

/**
 * Frame times while visible nodes are panned, zoomed and one of them is dragged: the built app beside React Flow's own
 * stress example with as many nodes, in turn in one browser, on canvases of the same size. `npm run bench -- canvas [ROUNDS]`
 */
const rounds = Number(process.argv[2] ?? 3);
const steps = 60;

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Netloom's drawings by what is kept of them, and the grid of as many nodes in React Flow's example. */
const drawings: readonly { readonly suffix: string; readonly drawing: NetloomDocument; readonly grid: Grid }[] = [
  { suffix: '', drawing: gridDrawing(25, 40), grid: { columns: 25, rows: 40 } },
  { suffix: '-chips', drawing: chippedDrawing(25, 27), grid: { columns: 31, rows: 65 } },
];

interface Subject {
  readonly name: 'netloom' | 'reactFlow';
  readonly page: Page;
  readonly area: Area;
  /** Canvas pixels from node to node, and from a node's corner to where it is taken. */
  readonly pitch: Point;
  readonly grip: Point;
}

/** Each drag takes another node: the one before may not have come back to its place to the pixel. */
let nextColumn = 1;

const scenes = ['pan', 'zoom', 'drag'] as const;
type Scene = (typeof scenes)[number];

async function play(scene: Scene, { name, page, area, pitch, grip }: Subject): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.bringToFront();
  const gestures = gesturesOf(session);
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const before = await viewportOf(page);
  const node = () => ({
    x: area.x + before.x + (nextColumn++ * pitch.x + grip.x) * before.zoom,
    y: area.y + before.y + (20 * pitch.y + grip.y) * before.zoom,
  });
  // The first turn warms up what it uses.
  const actions: Record<Scene, (count: number) => Promise<void>> = {
    pan: (count) => gestures.circle({ x: area.x + 60, y: middle.y }, 40, count),
    zoom: (count) => gestures.wheel(middle, count),
    drag: (count) => gestures.circle(node(), 40, count),
  };
  await actions[scene](20);
  await page.waitForTimeout(400);
  const frames = await recordFrames(page, session, () => actions[scene](steps));
  await page.waitForTimeout(300);
  if (frames.moves < steps / 4)
    throw new Error(`${name}, ${scene}: of ${steps} steps only ${frames.moves} moved anything.`);
  await session.detach();
  return frames;
}

async function viewportOf(page: Page): Promise<Point & { readonly zoom: number }> {
  const [zoom, , , , x, y] = await page
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).toFloat32Array())
    .then((matrix) => [matrix[0], matrix[1], matrix[4], matrix[5], matrix[12], matrix[13]]);
  return { x: x!, y: y!, zoom: zoom! };
}

async function subjects(
  browser: Browser,
  link: string,
  drawing: NetloomDocument,
  grid: Grid,
): Promise<readonly Subject[]> {
  const viewport = { width: 1440, height: 900 };
  const page = await openApp(browser, link, viewport);
  await dropDrawing(page, drawing);
  await page.getByText(drawing.name).first().waitFor();
  await page.waitForTimeout(2500);
  const area = await canvasOf(page);
  const stress = await openStressPage(browser, await buildStressPage(), grid, area, viewport);
  return [
    { name: 'netloom', page, area, pitch: { x: 240, y: 140 }, grip: { x: 88, y: 50 } },
    { name: 'reactFlow', page: stress, area, pitch: { x: 100, y: 50 }, grip: { x: 25, y: 15 } },
  ];
}

const server = await startServer();
// Frames come as fast as they can be made, so that their time is not rounded up to the screen's.
const browser = await startBrowser(['--disable-frame-rate-limit']);
try {
  for (const { suffix, drawing, grid } of drawings) await compare(suffix, drawing, grid);
} finally {
  await browser.close();
  await server.close();
}

async function compare(suffix: string, drawing: NetloomDocument, grid: Grid): Promise<void> {
  const pair = await subjects(browser, server.link, drawing, grid);
  const samples = new Map<string, Frames[]>();
  for (let round = 0; round < rounds; round++)
    for (const scene of scenes)
      for (const subject of round % 2 ? [...pair].reverse() : pair) {
        const key = `${scene} ${subject.name}`;
        samples.set(key, [...(samples.get(key) ?? []), await play(scene, subject)]);
      }
  const nodes = drawing.nodes.length;
  console.log(
    `${nodes} visible nodes beside ${grid.columns * grid.rows}, ${rounds} rounds of ${steps} steps; milliseconds a frame`,
  );
  for (const scene of scenes) {
    const [netloom, reactFlow] = pair.map(({ name }) => summarise(samples.get(`${scene} ${name}`)!));
    const ratio = (key: 'median' | 'p95' | 'mainThread') => Number((netloom![key] / reactFlow![key]).toFixed(2));
    const ratios = { median: ratio('median'), p95: ratio('p95'), mainThread: ratio('mainThread') };
    console.log(scene + suffix, JSON.stringify({ netloom, reactFlow, ratios }));
    const facts = { browser: browser.version(), nodes, rounds, steps };
    await keepResult('canvas', scene + suffix, { ...facts, netloom, reactFlow, ratios });
  }
  for (const { page } of pair) await page.context().close();
}

function summarise(samples: readonly Frames[]) {
  const deltas = samples.flatMap((sample) => sample.deltas);
  const rounded = (value: number) => Number(value.toFixed(2));
  return {
    frames: deltas.length,
    median: rounded(quantile(deltas, 0.5)),
    p95: rounded(quantile(deltas, 0.95)),
    mainThread: rounded(samples.reduce((sum, { mainThread }) => sum + mainThread, 0) / samples.length),
    moves: samples.reduce((sum, { moves }) => sum + moves, 0),
    longTasks: samples.flatMap(({ longTasks }) => longTasks).length,
  };
}
