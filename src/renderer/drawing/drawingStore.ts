import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createAnalyzer } from '@shared/compiler/analyze';
import { createHistory, emptyDocument, type History } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';

/** A file that the host holds a handle of. */
export interface OpenFile {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  /** Of its contents, as they were opened or saved here. */
  readonly version?: string;
}

/** The drawing, its analysis, and where the user is in it. */
export interface DrawingState {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
  readonly history: History;
  /** The document as a file or the gallery holds it: what differs from it is unsaved. Absent where neither does. */
  readonly saved?: NetloomDocument;
  readonly file?: OpenFile;
  /** The composites whose inside fills the canvas, node ids from the outermost in; empty for the drawing itself. */
  readonly canvas: readonly string[];
  /** Paths of composites that are open in place: a frame with what is inside them stands where their card would be. */
  readonly frames: ReadonlySet<string>;
  /** The graph one works in: what fills the canvas, or the inside of one of its frames. The selection is in it, and edits apply to it. */
  readonly view: readonly string[];
  /** Ids of selected nodes and notes of the view. */
  readonly selection: readonly string[];
  /** Keys of selected edges of the view. */
  readonly selectedEdges: readonly string[];
  /** Another number for each document that was opened, so that the canvas knows when to fit its view. */
  readonly opened: number;
  /** Where the canvas looked when the drawing was left for another tab; it looks there again, once. */
  readonly place?: { readonly x: number; readonly y: number; readonly zoom: number } | undefined;
}

/** Gives the part of the state that follows from a document; remembers what it checked, so that an edit costs little. */
export type Checks = (document: NetloomDocument) => Pick<DrawingState, 'document' | 'analysis'>;

function createChecks(): Checks {
  const analyzer = createAnalyzer();
  return (document) => ({ document, analysis: analyzer(document) });
}

let checks = createChecks();

/** The part of the state that follows from a document. */
export const checked: Checks = (document) => checks(document);

/** What checks the drawing that is shown. */
export const checkedBy = (): Checks => checks;

/** Checks another drawing from now on: from the beginning, or with what is known of it. */
export function swapChecks(known: Checks = createChecks()): void {
  checks = known;
}

let timesOpened = 0;

/** A number that no document that was opened has yet. */
export const newOpened = (): number => ++timesOpened;

/** The drawing itself is shown, nothing in it is open, and nothing is selected. */
export const wholeDrawing: Pick<DrawingState, 'canvas' | 'frames' | 'view' | 'selection' | 'selectedEdges'> = {
  canvas: [],
  frames: new Set(),
  view: [],
  selection: [],
  selectedEdges: [],
};

function initialState(): DrawingState {
  const document = emptyDocument();
  return {
    ...checked(document),
    history: createHistory(document),
    saved: document,
    ...wholeDrawing,
    opened: 0,
  };
}

export const drawingStore = createStore<DrawingState>(initialState);

/** A slice of the state; the component renders again only when the slice changes. */
export function useDrawingStore<Slice>(select: (state: DrawingState) => Slice): Slice {
  return useStore(drawingStore, select);
}
