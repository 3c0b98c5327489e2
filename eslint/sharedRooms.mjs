import { roomRule } from './roomRule.mjs';

/** The rooms of `src/shared`, from the ground up. `ARCHITECTURE.md` shows them. */
export const rooms = {
  errors: 'what an error says',
  messages: 'what the live check, edits and the host say: each message once, by code and values',
  tensor: 'shapes, windows, random numbers, safetensors',
  program: 'the op program, its builder, and ops: shape and gradient',
  data: 'data sets, how a recipe names them, and what is known of them',
  learning: 'losses, optimizers, schedules, augmentation, curves',
  document: 'the saved file: schema, parameters, expressions, migration, undo',
  blocks: 'what people draw',
  editing: 'edits and comparison of drawings: they know the ports and parameters of blocks',
  compiler: 'expand, analyze, lower, differentiate, train step, probes',
  targets: 'how ops and blocks are written: ONNX, TensorFlow, Keras, PyTorch, TensorBoard',
  experiments: 'comparisons of networks that are trained one after another: a question, drawings, an answer',
  contract: 'requests, events, commands between the processes',
  lessons: 'short courses in the app that check each of their steps',
};

export default roomRule('shared', rooms, 'eslint/sharedRooms.mjs');
