import { analysisAt } from '@shared/compiler/analyze';
import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { isNodeChanged, type CheckedDrawing } from '@shared/compiler/nodeChanges';
import type { EventPayload } from '@shared/contract/contract';
import type { TimedBlocks } from '@shared/contract/timed';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { drawingStore } from './drawingStore';

type GradientEvent = Extract<EventPayload<'run'>, { type: 'gradients' }>;

/** What was measured of the nodes of a drawing as it was then. */
interface Measured {
  readonly of: CheckedDrawing;
}

export interface MeasuredTimes extends Measured, TimedBlocks {
  /** `DrawingState.opened` of that drawing: times of another one are not shown. */
  readonly opened: number;
}

export interface MeasuredGradients extends Measured, Pick<GradientEvent, 'step' | 'nodes'> {}

export interface MeasuredState {
  readonly times?: MeasuredTimes;
  /** Of the run of the drawing that is shown. */
  readonly gradients?: MeasuredGradients | undefined;
}

/** What rooms that measure found of the drawing that is shown. */
export const measuredStore = createStore<MeasuredState>(() => ({}));

/** What was measured; the component renders again when it changes. */
export const useMeasured = <Slice>(select: (state: MeasuredState) => Slice): Slice => useStore(measuredStore, select);

/**
 * The times of the drawing that is shown.
 * @param opened its `DrawingState.opened`
 */
export function shownTimes({ times }: MeasuredState, opened: number): MeasuredTimes | undefined {
  return times?.opened === opened ? times : undefined;
}

/** The primitive nodes that a node consists of: itself, or all that is inside it, each repetition too. */
export function leavesOf(node: NodeAnalysis): readonly NodeAnalysis[] {
  return node.children ? [...node.children.values()].flatMap(leavesOf) : [node];
}

/** What was found out of nodes, by path, for a measured drawing and the drawing as it is: each card asks again and again. */
const known = new WeakMap<CheckedDrawing, { readonly now: CheckedDrawing; readonly changed: Map<string, boolean> }>();

/** Whether a primitive node is still what was measured. */
export function isAsMeasured({ of }: Measured, node: NodeAnalysis): boolean {
  if (analysisAt(of.analysis, node.path) === node) return true;
  const { document, analysis } = drawingStore.getState();
  let found = known.get(of);
  if (found?.now.document !== document || found.now.analysis !== analysis)
    known.set(of, (found = { now: { document, analysis }, changed: new Map() }));
  let isChanged = found.changed.get(node.path);
  if (isChanged === undefined) found.changed.set(node.path, (isChanged = isNodeChanged(of, found.now, node.path)));
  return !isChanged;
}
