import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { NetloomDocument } from '@shared/document/schema';
import { followDrawing, type OpenDrawing } from '@renderer/run/followDrawing';
import { runStore } from '@renderer/run/runStore';
import { residualLayers } from '../../../bench/networks/deep';

const drawn: NetloomDocument = residualLayers(12);
const first = runStore.getState();
const source = createStore<OpenDrawing>(() => ({ document: drawn, opened: 1 }));
const open = new Set([1, 2]);
let stop: () => void;

beforeEach(() => (stop = followDrawing(source, (opened) => open.has(opened))));
afterEach(() => {
  stop();
  runStore.setState(first, true);
});

const begin = (id: string) =>
  runStore.setState({ run: { run: id } as never, drawing: { run: id, document: drawn } as never });
const isOwn = () => runStore.getState().isOwn;

it('of two drawings that are alike the one has a run in which it began, until that one is closed', () => {
  begin('a');
  expect(isOwn()).toBe(true);
  source.setState({ opened: 2 });
  expect(isOwn()).toBe(false);
  source.setState({ opened: 1 });
  expect(isOwn()).toBe(true);
  open.delete(1);
  source.setState({ opened: 2 });
  expect(isOwn()).toBe(true);
  // The run that begins now is this one's.
  open.add(1);
  begin('b');
  expect(isOwn()).toBe(true);
  source.setState({ opened: 1 });
  expect(isOwn()).toBe(false);
});
