export { evaluateOp, interpret, references, uniform, type AnyTensor, type Interpretation } from './interpret';
export { tensor, type Tensor } from './tensor';
