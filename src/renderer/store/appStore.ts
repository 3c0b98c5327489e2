import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createAnalyzer } from '@shared/analyze';
import type { NetworkAnalysis } from '@shared/compile/network';
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

/** The drawing, what is known of it, and where in it the user is. */
export interface AppState {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
  /** Milliseconds that the last check took. */
  readonly checkedIn: number;
  readonly history: History;
  /** The document as a file or the gallery holds it: what differs from it is unsaved. */
  readonly saved: NetloomDocument;
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
export function checked(document: NetloomDocument): Pick<AppState, 'document' | 'analysis' | 'checkedIn'> {
  const started = performance.now();
  const analysis = analyzer(document);
  return { document, analysis, checkedIn: performance.now() - started };
}

/** Starts checking from the beginning, for another document. */
export function forgetChecks(): void {
  analyzer = createAnalyzer();
}

function initialState(): AppState {
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

export const appStore = createStore<AppState>(initialState);

/** A slice of the state; the component renders again only when the slice changes. */
export function useApp<Slice>(select: (state: AppState) => Slice): Slice {
  return useStore(appStore, select);
}
