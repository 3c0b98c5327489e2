import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { blockLibrary } from '@shared/blocks/library';
import { parseDocument } from '@shared/document';
import { setParameters } from '@shared/editing';
import { canvasWords } from '@renderer/words/english/canvas';
import { captionOf } from '@renderer/canvas/block/blockCaption';
import { compositeRecipe } from '@renderer/canvas/block/miniature/compositeRecipe';
import { flowEdges } from '@renderer/canvas/graph/flowEdges';
import { edit, openView, showDocument } from '@renderer/drawing/drawingActions';
import { drawingStore } from '@renderer/drawing/drawingStore';
import { parametersOf, viewOf } from '@renderer/drawing/drawingView';
import { shownPicture } from '@renderer/viewport/shownPicture';
import { idAt } from '@shared/compiler/path';

const resnet = parseDocument(
  readFileSync(new URL('../../../resources/gallery/resnet-20.netloom.json', import.meta.url), 'utf8'),
);
const view = () => viewOf(drawingStore.getState());

function caption(id: string): string {
  const node = view().nodes.get(id)!;
  const block = blockLibrary(drawingStore.getState().document).get(node.block)!;
  return captionOf(block, parametersOf(view(), node, block));
}

/** The ends of the wires that are drawn to a node, ports of the composite among them. */
const feeding = (id: string): string[] =>
  flowEdges(shownPicture().picture, canvasWords.english.edge.spoken)
    .filter(({ target }) => target === view().prefix + id)
    .map(({ source }) => idAt(source));

beforeEach(() => showDocument(resnet));

describe('a composite that is opened from a use', () => {
  test('has that use’s values in its captions, not its defaults', () => {
    openView(['res2_1']);
    expect(caption('conv1')).toContain('16 @ 3×3');
    openView(['res4_1']);
    expect(caption('conv1')).toContain('64 @ 3×3');
    expect(caption('conv1')).toContain('stride 2');
  });

  test('follows the use when its values are edited', () => {
    openView(['res2_1']);
    edit('Set filters', (document) => setParameters(document, ['res2_1'], { filters: 24 }));
    expect(caption('conv2')).toContain('24 @ 3×3');
  });

  test('leaves out what its choice leaves out, and wires lead past it', () => {
    openView(['res2_1']);
    expect(view().leftOut.get('projection')).toBe('shortcut is identity');
    expect(view().leftOut.get('projectionBn')).toBe('shortcut is identity');
    expect(feeding('projection')).toEqual([]);
    expect(feeding('projectionBn')).toEqual([]);
    expect(feeding('add').sort()).toEqual(['bn2', 'input:input']);
    openView(['res4_1']);
    expect(view().leftOut.size).toBe(0);
    expect(feeding('add').sort()).toEqual(['bn2', 'projectionBn']);
  });

  test('draws a skip from its input over the trunk', () => {
    openView(['res2_1']);
    const skip = flowEdges(shownPicture().picture, canvasWords.english.edge.spoken).find(
      ({ source, target }) => idAt(source) === 'input:input' && idAt(target) === 'add',
    );
    expect(skip?.data?.lift).toBeGreaterThan(0);
  });
});

test('a composite’s recipe lists what this use has', () => {
  const block = blockLibrary(resnet).get('ResidualBlock')!;
  if (block.kind !== 'composite') throw new Error('ResidualBlock is a composite.');
  expect(compositeRecipe(block, new Map([['projection', 'shortcut is identity']]))).not.toContain('projection →');
});

test('nested composites pass their values on', () => {
  const inner = {
    type: 'Inner',
    doc: '',
    parameters: { width: integer(3) },
    graph: graphOf('Conv2D', { filters: 'width * 2' }),
  };
  const outer = {
    type: 'Outer',
    doc: '',
    parameters: { size: integer(5) },
    graph: graphOf('Inner', { width: 'size + 1' }),
  };
  showDocument({
    ...resnet,
    composites: [inner, outer],
    nodes: [{ id: 'use', block: 'Outer', parameters: { size: 9 }, position: { x: 0, y: 0 } }],
    edges: [],
  });
  openView(['use', 'part']);
  expect(caption('part')).toContain('20 @ 3×3');
});

function integer(value: number) {
  return { kind: 'integer' as const, default: value, help: '' };
}

/** One node, fed by the input of the composite. */
function graphOf(block: string, expressions: Readonly<Record<string, string>>) {
  const parameters = Object.fromEntries(
    Object.entries(expressions).map(([name, expression]) => [name, { expression }]),
  );
  return {
    nodes: [{ id: 'part', block, parameters, position: { x: 0, y: 0 } }],
    edges: [],
    inputs: [{ name: 'input', to: [['part', 'input'] as [string, string]] }],
    outputs: [{ name: 'output', from: ['part', 'output'] as [string, string] }],
  };
}
