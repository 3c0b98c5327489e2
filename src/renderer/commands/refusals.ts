import { packRefusal } from '@shared/editing';
import { joinable, splittable } from '../canvas/chains/splittable';
import { drawingStore } from '../drawing/drawingStore';
import { insideOf, viewOf } from '../drawing/drawingView';
import { tabsStore } from '../drawing/tabs';
import { viewModeStore } from '../drawing/viewMode';

type Refusal = () => string | undefined;

/** The first reason of several. */
export function refuse(...reasons: readonly Refusal[]): string | undefined {
  for (const reason of reasons) {
    const refusal = reason();
    if (refusal) return refusal;
  }
  return undefined;
}

export const needsEditable: Refusal = () =>
  viewOf(drawingStore.getState()).composite?.chainOf
    ? 'These are the repetitions of one block. Change the block that is repeated, or ungroup it.'
    : viewOf(drawingStore.getState()).readOnly
      ? 'This composite comes with Netloom and is read-only. Edit a copy, or ungroup it.'
      : undefined;

/** Places can be changed where they are shown. */
export const needsOwnPlaces: Refusal = () =>
  viewModeStore.getState().mode === 'volumes'
    ? 'Volumes are placed automatically. Switch to Cards to arrange blocks.'
    : undefined;

export const needsSelection: Refusal = () =>
  drawingStore.getState().selection.length ? undefined : 'Select a block first.';

export const needsOneBlock: Refusal = () => {
  const state = drawingStore.getState();
  const [id, ...others] = state.selection;
  return id !== undefined && !others.length && viewOf(state).nodes.has(id) ? undefined : 'Select one block first.';
};

export const needsChips: Refusal = () =>
  splittable(drawingStore.getState().selection).length ? undefined : 'Select a card with chips first.';

export const needsSplitChain: Refusal = () =>
  joinable(drawingStore.getState().selection).length ? undefined : 'Select a block whose chain was split first.';

export const needsTwo: Refusal = () =>
  drawingStore.getState().selection.length > 1 ? undefined : 'Select at least two blocks first.';

export const needsComposite: Refusal = () => (selectedComposite() ? undefined : 'Select a composite first.');

/** One of the drawing's own, which other drawings lack. */
export const needsOwnComposite: Refusal = () => {
  const state = drawingStore.getState();
  const node = viewOf(state).nodes.get(selectedComposite() ?? '');
  return node ? packRefusal(state.document, node.block) : needsComposite();
};

/** The selected node, where exactly one is selected and it is a composite or repeated. */
export function selectedComposite(): string | undefined {
  const state = drawingStore.getState();
  const [id, ...others] = state.selection;
  if (!id || others.length) return undefined;
  return insideOf(state, id) && id;
}

/** What keeps the drawing from being a network that calculates. */
export function needsNetwork(): string | undefined {
  const { network, problems, missing } = drawingStore.getState().analysis;
  if (network) return undefined;
  return (
    problems.find(({ severity }) => severity === 'error')?.message ??
    missing[0]?.message ??
    'The drawing is incomplete. Connect Input to Output first.'
  );
}

/** Nothing to step to where one drawing is open. */
export const needsTabs: Refusal = () =>
  tabsStore.getState().tabs.length > 1 ? undefined : 'Only one drawing is open.';
