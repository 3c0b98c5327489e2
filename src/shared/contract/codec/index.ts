export { decode, encode } from './messagePack';
export { dispatch, settle, type Outcome } from './dispatch';
