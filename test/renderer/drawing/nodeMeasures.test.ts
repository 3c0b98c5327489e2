import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analysisAt } from '@shared/compiler/analyze';
import type { TimedBlocks } from '@shared/contract/timed';
import { setParameters } from '@shared/editing';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { prepare } from '@trainer/loop/prepare';
import { timeBlocks } from '@trainer/inference/timeBlocks';
import { blockColour, stepColour } from '@renderer/drawing/colourBy';
import { edit, openView, showDocument } from '@renderer/drawing/drawingActions';
import { drawingStore } from '@renderer/drawing/drawingStore';
import { viewOf } from '@renderer/drawing/drawingView';
import { leavesOf, measuredStore, type MeasuredState } from '@renderer/drawing/measured';
import {
  cardNodes,
  measureNames,
  nodeMeasure,
  rangeOf,
  valueOf,
  type MeasureName,
} from '@renderer/drawing/nodeMeasures';
import { viewCards } from '@renderer/drawing/viewCards';
import { fromGallery } from '../../support/untrained';

/** Shapes have six classes. */
const dataset = { kind: 'shapes', size: 28, channels: 1, train: 16, test: 8 } as const;
const document = setParameters(await fromGallery('resnet-20', { batch: 2, dataset }), ['scores'], { units: 6 });

/** Of the real engine: times of blocks, and gradients before the first step. */
async function measure(): Promise<{ times: TimedBlocks; nodes: NonNullable<MeasuredState['gradients']>['nodes'] }> {
  let times: TimedBlocks | undefined;
  await timeBlocks({ document, seconds: 0.1 }, (message) => {
    if (message.type === 'timedBlocks') times = message.timed;
  });
  const prepared = await prepare({
    ...{ run: 'one', document, engine: onnxruntimeNative.id, checkpointSeconds: 60, resume: false },
    dataset,
    checkpoint: 'none',
  });
  const nodes = await prepared.session.gradients(0);
  await prepared.session.dispose();
  return { times: times!, nodes };
}

let measured: Awaited<ReturnType<typeof measure>>;
beforeAll(async () => {
  measured = await measure();
});

const state = () => drawingStore.getState();
const together = (name: MeasureName, paths: readonly string[]) =>
  nodeMeasure(name).together(paths.map((path) => analysisAt(state().analysis, path)!));

beforeEach(() => {
  showDocument(document);
  const { analysis, opened } = state();
  const of = { document, analysis };
  measuredStore.setState({
    times: { ...measured.times, opened, of },
    gradients: { step: 0, nodes: measured.nodes, of },
  });
});

describe('what blocks are coloured by', () => {
  it.each(measureNames)('%s of a composite is that of its inside', (name) => {
    for (const node of state().analysis.nodes.values()) {
      if (!node.children) continue;
      const inside = nodeMeasure(name).together(leavesOf(node));
      expect(together(name, [node.path])).toBeCloseTo(inside!, 10);
    }
  });

  it('times of all blocks are the whole, but for what belongs to none', () => {
    const all = together('time', [...state().analysis.nodes.keys()])!;
    const sum = Object.values(measured.times.blocks).reduce((total, milliseconds) => total + milliseconds, 0);
    expect(all).toBeCloseTo(sum, 10);
  });

  it('gradients are taken together by their squares, as one gradient of all weights would be', () => {
    const [first, second] = [measured.nodes['conv1']!, measured.nodes['scores']!];
    const squares = first.weights * first.rootMeanSquare ** 2 + second.weights * second.rootMeanSquare ** 2;
    expect(together('gradient', ['conv1', 'scores'])).toBeCloseTo(
      Math.sqrt(squares / (first.weights + second.weights)),
      12,
    );
    expect(together('gradient', ['relu1'])).toBeUndefined();
  });

  it('a card has what its chips have, too', () => {
    const chips = viewCards(state()).chips.get('conv1')!;
    expect(chips).toEqual(['bn1', 'relu1']);
    for (const name of measureNames) {
      const { value } = valueOf(state(), cardNodes(state(), 'conv1'), name)!;
      expect(value).toBe(together(name, ['conv1', 'bn1', 'relu1']));
      expect(value).toBeGreaterThanOrEqual(together(name, ['conv1'])! * (name === 'gradient' ? 0 : 1));
    }
  });

  it.each(measureNames)('%s fits its scale everywhere, inside composites too', (name) => {
    for (const path of [[], ['res2_1'], ['res3_1']]) {
      openView(path);
      const { low, high } = rangeOf(state(), name)!;
      const { prefix } = viewOf(state());
      for (const id of viewCards(state()).chips.keys()) {
        const found = valueOf(state(), cardNodes(state(), prefix + id), name);
        if (!found) continue;
        expect(found.share).toBeGreaterThanOrEqual(0);
        expect(found.share).toBeLessThanOrEqual(1);
        expect(found.value).toBeLessThanOrEqual(high * (1 + 1e-12));
        if (name === 'gradient') expect(found.value).toBeGreaterThanOrEqual(low);
      }
    }
  });

  it('the largest is dark, what is not known has the colour of nothing', () => {
    const largest = [...state().analysis.nodes.keys()].find(
      (id) => valueOf(state(), cardNodes(state(), id), 'time')?.share === 1,
    )!;
    expect(blockColour(state(), 'time', largest, undefined)).toBe(stepColour(5));
    measuredStore.setState({}, true);
    expect(blockColour(state(), 'time', largest, undefined)).toBe(stepColour(0));
    expect(rangeOf(state(), 'time')).toBeUndefined();
  });

  it('what was changed since is not known; what was not still is', () => {
    edit('Change', (before) => setParameters(before, ['scores'], { units: 7 }));
    for (const name of ['time', 'gradient'] as const) {
      expect(together(name, ['scores'])).toBeUndefined();
      expect(together(name, ['conv1'])).toBeGreaterThan(0);
    }
  });

  it('times of another drawing are not shown', () => {
    showDocument(document);
    expect(together('time', ['conv1'])).toBeUndefined();
  });
});
