export { DocumentError } from './error';
export { parseDocument } from './parse';
export { serializeDocument } from './serialize';
export { emptyDocument } from './empty';
export { blockLibrary, isBuiltIn, type BlockLibrary } from '../blocks/library';
export { applyEdit, closeStep, createHistory, redo, undo, type History, type Policy, type Step } from './history';
export { evaluateExpression, evaluateNumber } from './expression';
export { compareDrawings, type DrawingDifferences } from './compare/drawings';
export { tabulateDifferences, type DifferenceRow } from './compare/table';
