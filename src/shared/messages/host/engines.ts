import { counted } from '../count';

const threads = (count: number) => counted(count, 'thread', 'threads');
const again = 'Run `netloom engine add tensorflow` again.';

/** What engines are on this machine, why they are not in use, and what they fail by. */
export const engines = {
  cpu: (count: number) => `CPU · ${threads(count)}`,
  webAssembly: (count: number) => `CPU (WebAssembly) · ${threads(count)}`,
  gpu: (card: string) => `GPU · ${card}`,
  /** A graphics card with its memory. */
  card: (name: string, used: string, total: string) => `${name} · ${used} of ${total} GiB`,
  onDevice: (engine: string, device: string) => `${engine} · ${device}`,

  notInUse: (engine: string, why: string) => `${engine} is not in use: ${why}`,
  noneWorks: (why: string) => `No engine works on this machine. ${why}`,
  unknown: (name: string, engines: string) => `There is no engine "${name}"; choose one of ${engines}.`,
  notWorking: (engine: string, why: string) => `The engine ${engine} does not work here: ${why}`,
  chosenByHand: (engine: string) => `${engine} was chosen by hand.`,
  trainerEnded: (how: string) => `The trainer's process ended: ${how}.`,

  /** @param remedy what to do, as a sentence */
  notLoaded: (remedy: string, why: string) => `${remedy} (${why})`,
  noPrebuilt: 'There is no prebuilt ONNX Runtime for this platform; its WebAssembly build runs everywhere.',
  noWebAssembly: 'Run `npm install` again: the package onnxruntime-web is not there or cannot be loaded.',
  slowWebAssembly: 'WebAssembly runs on any platform but is about three times slower than a native library.',

  notInstalled: 'It is not installed; `netloom engine add tensorflow` gets it.',
  damaged: (record: string) => `${record} is damaged. ${again}`,
  otherPlatform: (folder: string, its: string, here: string) =>
    `The one in ${folder} is for ${its}; this is ${here}. ${again}`,
  gone: (path: string) => `${path} is gone. ${again}`,
  noCard:
    'It was added for an NVIDIA card, and none answers now (`nvidia-smi` says why). Bring the driver back, or ' +
    'run `netloom engine add tensorflow` for the processor.',

  float32Only: (why: string) => `Mixed precision gains nothing here: ${why}. Float32 is used.`,
  multipliesInFloat32: (engine: string) => `${engine} multiplies in float32 on processors`,
  noBfloat16: 'this processor has no instructions for bfloat16',
  bfloat16: (instructions: string) => `Mixed precision: products in bfloat16 (${instructions}), sums in float32.`,
  tensorFloat32:
    'Mixed precision: products in TensorFloat-32 where the card has it (Ampere and newer), sums in float32.',
  notRepeatable: 'On a graphics card sums are not always added in the same order: equal seeds give nearly equal runs.',

  cannotBeLoaded: (version: string, why: string) => `TensorFlow ${version} cannot be loaded: ${why}.`,
  cannotRun: (version: string, program: string, why: string) =>
    `TensorFlow ${version} cannot run the program "${program}": ${why}.`,
  cannotHoldData: (version: string, why: string) => `TensorFlow ${version} cannot hold the data: ${why}.`,
  cannotGiveWeights: (version: string, why: string) => `TensorFlow ${version} cannot give the weights: ${why}.`,
  cannotHoldWeights: (version: string, why: string) => `TensorFlow ${version} cannot hold the weights: ${why}.`,
  inBlock: (block: string, what: string) => `${block}: ${what}`,
  lacksOperator: (what: string) =>
    `${what} This TensorFlow lacks an operator that the drawing needs: get a newer one ` +
    '(`netloom engine add tensorflow --source wheel`), or train with ONNX Runtime.',
  cannotLoadProgram: (engine: string, program: string, why: string) =>
    `${engine} cannot load the program "${program}": ${why}`,
  otherTensor: (name: string, expected: string, given: string) =>
    `"${name}" is ${expected} in this network; the given tensor is ${given}. ` +
    'It comes from another drawing: train anew, or open the drawing that it belongs to.',
  otherLoaded: (file: string) => `Another TensorFlow, from ${file}, is loaded already. Start Netloom again.`,
  miscalculates: (came: string) => `a convolution gave ${came} instead of 2, 4.`,
  measuresNoBlocks: (engine: string, why: string) =>
    `Only ${engine} measures blocks, and it does not work on this machine: ${why} ` +
    '“Inference time…” measures the whole drawing.',
};
