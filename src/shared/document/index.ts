export { DocumentError } from './error';
export { parseDocument } from './parse';
export { serializeDocument } from './serialize';
export { emptyDocument } from './empty';
export { applyEdit, closeStep, createHistory, redo, undo, type History, type Policy, type Step } from './history';
export { evaluateExpression, evaluateNumber } from './expression';
