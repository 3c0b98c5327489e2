import { roomRule } from './roomRule.mjs';

/** The rooms of `src/shared`, from the ground up. `ARCHITECTURE.md` shows them. */
export const rooms = {
  errors: 'what an error says',
  tensor: 'shapes, windows, random numbers, safetensors',
  document: 'the saved file: schema, parameters, expressions, migration, undo',
  program: 'the op program, its builder, and ops: shape and gradient',
  blocks: 'what people draw',
  editing: 'edits and comparison of drawings: they know the ports and parameters of blocks',
  data: 'data sets and what is known of them',
  learning: 'losses, optimizers, schedules, augmentation, curves',
  compiler: 'expand, analyze, lower, differentiate, train step, probes',
  targets: 'how ops and blocks are written: ONNX, TensorFlow, Keras, PyTorch, TensorBoard',
  contract: 'requests, events, commands between the processes',
};

export default roomRule('shared', rooms, 'eslint/sharedRooms.mjs');
