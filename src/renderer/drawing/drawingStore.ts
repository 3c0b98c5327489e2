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
  /** The composites that are open on the canvas, node ids from the outermost in; empty for the drawing itself. */
  readonly view: readonly string[];
  /** Ids of selected nodes and notes of the view. */
  readonly selection: readonly string[];
  /** Keys of selected edges of the view. */
  readonly selectedEdges: readonly string[];
  /** Counts documents that were opened, so that the canvas knows when to fit its view. */
  readonly opened: number;
}

let analyzer = createAnalyzer();

/** The part of the state that follows from a document. */
export function checked(document: NetloomDocument): Pick<DrawingState, 'document' | 'analysis'> {
  return { document, analysis: analyzer(document) };
}

/** Starts checking from the beginning, for another document. */
export function forgetChecks(): void {
  analyzer = createAnalyzer();
}

function initialState(): DrawingState {
  const document = emptyDocument();
  return {
    ...checked(document),
    history: createHistory(document),
    saved: document,
    view: [],
    selection: [],
    selectedEdges: [],
    opened: 0,
  };
}

export const drawingStore = createStore<DrawingState>(initialState);

/** A slice of the state; the component renders again only when the slice changes. */
export function useDrawingStore<Slice>(select: (state: DrawingState) => Slice): Slice {
  return useStore(drawingStore, select);
}
