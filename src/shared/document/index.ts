export { DocumentError } from './error';
export { parseDocument } from './parse';
export { serializeDocument } from './serialize';
export { emptyDocument } from './empty';
export { blockLibrary, isBuiltIn, type BlockLibrary } from './library';
