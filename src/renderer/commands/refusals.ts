import { idAt } from '@shared/compiler/path';
import { say } from '@shared/messages/saying';
import { packRefusal } from '@shared/editing';
import { joinable, splittable } from '../canvas/chains/splittable';
import { drawingStore } from '../drawing/drawingStore';
import { pathOf, placeInside, viewOf } from '../drawing/drawingView';
import { tabsStore } from '../drawing/tabs';
import { sentenceOf } from '../words/sentence';
import { viewModeStore } from '../drawing/viewMode';
import { refusals } from './messages';
import { shownPlace } from '../viewport/shownPicture';

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
    ? refusals().repetitions
    : viewOf(drawingStore.getState()).readOnly
      ? refusals().readOnly
      : undefined;

/** Places can be changed where they are shown. */
export const needsOwnPlaces: Refusal = () =>
  viewModeStore.getState().mode === 'volumes' ? refusals().volumes : undefined;

export const needsSelection: Refusal = () =>
  drawingStore.getState().selection.length ? undefined : refusals().needsSelection;

export const needsOneBlock: Refusal = () => {
  const state = drawingStore.getState();
  const [id, ...others] = state.selection;
  return id !== undefined && !others.length && viewOf(state).nodes.has(id) ? undefined : refusals().needsOneBlock;
};

export const needsChips: Refusal = () =>
  splittable(drawingStore.getState().selection).length ? undefined : refusals().needsChips;

export const needsSplitChain: Refusal = () =>
  joinable(drawingStore.getState().selection).length ? undefined : refusals().needsSplitChain;

export const needsTwo: Refusal = () => (drawingStore.getState().selection.length > 1 ? undefined : refusals().needsTwo);

export const needsComposite: Refusal = () => (selectedComposite() ? undefined : refusals().needsComposite);

/** One of the drawing's own, which other drawings lack. */
export const needsOwnComposite: Refusal = () => {
  const state = drawingStore.getState();
  const node = viewOf(state).nodes.get(idAt(selectedComposite() ?? ''));
  if (!node) return needsComposite();
  const refusal = packRefusal(state.document, node.block);
  return refusal && sentenceOf(refusal);
};

/** The path of the selected node, where exactly one is selected and it is a composite or repeated. */
export function selectedComposite(): string | undefined {
  const state = drawingStore.getState();
  const [id, ...others] = state.selection;
  if (!id || others.length) return undefined;
  const path = pathOf(id, state);
  return placeInside(state, path) === undefined ? undefined : path;
}

/** The composite that opens or closes in place: the selected one, else the one around what one works in. */
export function openable(): string | undefined {
  const { prefix } = viewOf(drawingStore.getState());
  return selectedComposite() ?? shownPlace(prefix)?.frame?.path;
}

export const needsOpenable: Refusal = () => (openable() === undefined ? refusals().needsOpenable : undefined);

/** Composites open in place where there are cards. */
export const needsFrames: Refusal = () =>
  viewModeStore.getState().mode === 'volumes' ? refusals().framesAmongVolumes : undefined;

/** What keeps the drawing from being a network that calculates. */
export function needsNetwork(): string | undefined {
  const { network, problems, missing } = drawingStore.getState().analysis;
  if (network) return undefined;
  const [obstacle] = [...problems.filter(({ severity }) => severity === 'error'), ...missing];
  return sentenceOf(obstacle?.said ?? say('refusal', 'incomplete'));
}

/** Nothing to step to where one drawing is open. */
export const needsTabs: Refusal = () => (tabsStore.getState().tabs.length > 1 ? undefined : refusals().oneDrawing);
