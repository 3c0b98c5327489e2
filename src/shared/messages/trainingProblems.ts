import { counted } from './count';

/** What keeps a drawing from being trained on its data by its recipe. */
export const trainingProblems = {
  inputShape: {
    brief: 'doesn’t match the data set',
    message: (data: string, shape: string, input: string, drawn: string) =>
      `The images of ${data} are ${shape}, but ${input} expects ${drawn}.`,
  },
  inputFieldShape: {
    brief: 'doesn’t match the data set',
    message: (field: string, data: string, shape: string, input: string, drawn: string) =>
      `The field ${field} of ${data} is ${shape}, but ${input} expects ${drawn}.`,
  },
  getsTokens: {
    brief: 'gets tokens',
    message: (field: string, data: string, input: string) =>
      `The field ${field} of ${data} holds tokens, but ${input} expects other numbers. Set the kind of ${input} to tokens.`,
  },
  getsNoTokens: {
    brief: 'gets no tokens',
    message: (field: string, data: string, input: string) =>
      `The field ${field} of ${data} holds no tokens, but ${input} expects tokens. Set the kind of ${input} to values.`,
  },
  outputShape: {
    brief: (wanted: string) => `not ${wanted}`,
    /** @param holds one of `parts`: `has 3 values` */
    message: (wanted: string, field: string, data: string, holds: string, found: string) =>
      `The field ${field} of ${data} ${holds}, so the output needs ${wanted} but gets ${found}.`,
  },
  outputClasses: {
    brief: (classes: number) => `not ${counted(classes, 'class', 'classes')}`,
    message: (classes: number, data: string, found: string) =>
      `${data} has ${counted(classes, 'class', 'classes')}, so the output needs ${counted(classes, 'value', 'values')} but gets ${found}.`,
  },
  outputLabels: {
    brief: (classes: number) => `not ${counted(classes, 'class', 'classes')}`,
    message: (classes: number, data: string, largest: number, missing: string, found: string) =>
      `${data} has labels up to ${largest}, none of them ${missing}, so the output needs ${counted(classes, 'value', 'values')} but gets ${found}.`,
  },
  noData: {
    brief: 'no data',
    message: (data: string, node: string, block: string) =>
      `${data} has nothing for ${node}. Remove this ${block}, or choose data that have a field for it.`,
  },
  singleClass: {
    brief: 'a single class',
    message: (data: string) =>
      `All images of ${data} are of one class: every answer is right, and nothing is learned. Choose data of two classes at least.`,
  },
  noField: {
    brief: (wanted: string) => `no ${wanted}`,
    message: (wanted: string, node: string, field: string) =>
      `The data have no field ${wanted}, which the recipe has for ${node}. It takes ${field} instead.`,
  },
  noWatchedMetric: {
    brief: (metric: string) => `no ${metric} to watch`,
    /** @param subject what watches it */
    message: (metric: string, subject: string, choices: string) =>
      `${subject} watches ${metric}, which this drawing does not measure; training watches the loss instead. Choose among ${choices}.`,
  },
  comparedWithItself: {
    brief: 'compared with itself',
    message: (output: string, choice: string) =>
      `${output} is compared with itself, so its loss is always 0. ${choice}`,
  },
  noComparedOutput: {
    brief: (wanted: string) => `no ${wanted}`,
    message: (wanted: string, output: string, choice: string) =>
      `${output} is compared with the Output ${wanted}, which does not exist. ${choice}`,
  },
  comparedShapes: {
    brief: (wanted: string) => `not ${wanted}`,
    message: (wanted: string, output: string, other: string, found: string) =>
      `${output} is compared with ${other}, which gives ${wanted}, and gets ${found}. Give both the same shape.`,
  },
  movesAbsent: {
    brief: (first: string) => `no ${first}`,
    message: (first: string, output: string) =>
      `${output} moves the weights of ${first}, which does not exist. Choose other nodes.`,
  },
  movesSeveralAbsent: {
    brief: (first: string) => `no ${first}`,
    message: (_: string, output: string, nodes: string) =>
      `${output} moves the weights of ${nodes}, which do not exist. Choose other nodes.`,
  },
  movesNothing: {
    brief: 'moves nothing',
    message: (output: string, nodes: string) =>
      `${output} moves ${nodes}, and no weight there changes its loss. Choose nodes with weights that lead to ${output}.`,
  },
  cannotMoveAlong: {
    brief: (field: string) => `${field} cannot move`,
    message: (field: string, images: string, pixels: string) =>
      `Flip, shift, rotation and zoom move images of ${images}, but ${field} has ${pixels} pixels and cannot move along. Turn them off.`,
  },
  notMeasured: {
    brief: (metrics: string) => `no ${metrics}`,
    message: (metrics: string, output: string, target: string, choices: string) =>
      `${metrics} cannot be measured of ${output}, which is compared with ${target}. Choose among ${choices}.`,
  },
  nothingMeasured: {
    brief: (metrics: string) => `no ${metrics}`,
    message: (metrics: string, output: string, target: string) =>
      `${metrics} cannot be measured of ${output}, which is compared with ${target}. Leave it out: only the loss is measured here.`,
  },
  lossTargets: {
    brief: (loss: string) => `not for ${loss}`,
    message: (loss: string, targets: string, found: string, others: string) =>
      `${loss} is for ${targets}; these targets are ${found}. Choose ${others}.`,
  },
  binaryNeedsOne: {
    brief: (loss: string) => `not for ${loss}`,
    message: (loss: string, channels: number, other: string) =>
      `${loss} of classes needs an output of 1 value; this one has ${channels}. Choose ${other}, or give the output 1 value.`,
  },
  alwaysZero: {
    brief: (loss: string) => `not for ${loss}`,
    message: (loss: string, other: string) =>
      `${loss} of a single value is always 0. Choose ${other}, or give the output a value for each class.`,
  },
  needsClasses: {
    brief: (loss: string) => `not for ${loss}`,
    message: (loss: string, other: string) =>
      `${loss} needs an output with a value for each class; this one has 1. Choose ${other}, or give the output more values.`,
  },
  smoothing: {
    brief: 'smoothing needs classes',
    message: (targets: string) => `Label smoothing needs class numbers; these targets are ${targets}. Set it to 0.`,
  },
  notWeighted: {
    brief: (loss: string) => `not for ${loss}`,
    message: (loss: string, others: string) =>
      `${loss} does not weigh classes. Turn class weights off, or choose ${others}.`,
  },
  tooManyWeights: {
    brief: 'too many class weights',
    message: (classes: number, found: number, excess: number) =>
      `Expected class weights for ${counted(classes, 'class', 'classes')}, found ${found}. Remove the last ${excess}, or choose balanced.`,
  },
  softmaxOfOne: {
    brief: (ending: string) => `ends in ${ending}`,
    message: (_: string) =>
      'Softmax of a single value is always 1, so nothing is learned. End in a sigmoid, or in no activation.',
  },
  softmaxOfNumbers: {
    brief: (ending: string) => `ends in ${ending}`,
    message: (_: string) =>
      'Softmax gives probabilities, which add up to 1, and the targets are numbers. End in no activation.',
  },
  activatedTwice: {
    brief: (ending: string) => `ends in ${ending}`,
    message: (ending: string, loss: string, own: string) =>
      `${loss} applies ${own} itself, on top of the ${ending} that the output ends with. End in ${own}, or in no activation.`,
  },
};
