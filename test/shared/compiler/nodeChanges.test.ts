import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { isNodeChanged } from '@shared/compiler/nodeChanges';
import { parseDocument } from '@shared/document';
import { moveNodes, removeNodes, renameNode, setParameters } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';

const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const checked = (document: NetloomDocument) => ({ document, analysis: analyze(document) });
const changed = (before: NetloomDocument, after: NetloomDocument, paths: readonly string[]) =>
  paths.filter((path) => isNodeChanged(checked(before), checked(after), path));

it('a node is changed where its parameters are, and where other channels arrive', () => {
  const before = gallery('lenet-5');
  const paths = before.nodes.map(({ id }) => id);
  const wider = setParameters(before, ['C1'], { filters: 12 });
  expect(changed(before, wider, paths)).toEqual(['C1', 'S2', 'C3']);
  const other = setParameters(before, ['C3'], { activation: 'relu' });
  expect(changed(before, other, paths)).toEqual(['C3']);
  expect(changed(before, removeNodes(before, ['C3']), paths)).toContain('C3');
});

it('names and places change nothing', () => {
  const before = gallery('lenet-5');
  const moved = moveNodes(renameNode(before, 'C1', 'first'), new Map([['C3', { x: 1, y: 2 }]]));
  expect(
    changed(
      before,
      moved,
      before.nodes.map(({ id }) => id),
    ),
  ).toEqual([]);
});

it('what is inside a composite is changed with the composite', () => {
  const before = gallery('resnet-20');
  const block = before.nodes.find(({ block }) => block === 'ResidualBlock')!.id;
  const paths = [`${block}/conv1`, `${block}/conv2`];
  expect(changed(before, before, paths)).toEqual([]);
  expect(changed(before, setParameters(before, [block], { filters: 24 }), paths)).toEqual(paths);
});
