import { counted, formatCount } from './count';

const sides = '(top, bottom, left, right)';
/** A part that may be missing, with a space before it. */
const spaced = (part: string): string => part && ` ${part}`;

/** What is wrong with what comes to a block, or with its parameters. */
export const blockProblems = {
  filterTooLarge: {
    brief: 'filter too large',
    /** @param note `(dilated to 5×5)`, or nothing; @param padded `(7×7 with padding)`, or nothing */
    message: (kernel: string, note: string, size: string, padded: string) =>
      `The ${kernel} filter${spaced(note)} does not fit in an image of ${size}${spaced(padded)}. Use a smaller filter, add padding, or downsample less before it.`,
  },
  windowTooLarge: {
    brief: 'window too large',
    message: (kernel: string, note: string, size: string, padded: string) =>
      `The ${kernel} window${spaced(note)} does not fit in an image of ${size}${spaced(padded)}. Use a smaller window, add padding, or downsample less before it.`,
  },
  filterTooLong: {
    brief: 'filter too large',
    message: (kernel: number, note: string, positions: number) =>
      `The filter of ${kernel}${spaced(note)} does not fit in a sequence of ${counted(positions, 'position', 'positions')}. Use a smaller one, or same padding.`,
  },
  windowTooLong: {
    brief: 'window too large',
    message: (kernel: number, note: string, positions: number) =>
      `The window of ${kernel}${spaced(note)} does not fit in a sequence of ${counted(positions, 'position', 'positions')}. Use a smaller one, or same padding.`,
  },
  fixedKernelTooLarge: {
    brief: 'kernel too large',
    message: (kernel: string, size: string) =>
      `The ${kernel} kernel does not fit in an image of ${size}. Set padding to same, or downsample less before it.`,
  },
  unreadKernel: {
    brief: 'kernel?',
    message: (found: string) =>
      `The kernel must be rows of equally many numbers, such as "0 1 0; 1 -4 1; 0 1 0"; ${found}. Correct it, or choose a filter by its name.`,
  },
  groups: {
    brief: 'groups do not divide',
    message: (groups: number, channels: number, filters: number) =>
      `The number of groups must divide both the input's ${channels} channels and the ${filters} filters; ${groups} does not. Choose one that divides both.`,
  },
  channelGroups: {
    brief: 'groups do not divide',
    message: (groups: number, channels: number) =>
      `The number of groups must divide the input's ${channels} channels; ${groups} does not. Choose one that does.`,
  },
  oneValue: {
    brief: 'one value in each group',
    message: (block: string, found: string, groups: number) =>
      `${block} needs more than one value in each group, or all become zero; ${found} has one in each of its ${counted(groups, 'group', 'groups')}. Use LayerNormalization, which takes all channels together.`,
  },
  needsImage: {
    brief: 'needs an image',
    /** @param advice a part, or nothing */
    message: (block: string, found: string, advice: string) =>
      `${block} needs an image (height×width×channels) but gets ${found}.${spaced(advice)}`,
  },
  needsSequence: {
    brief: 'needs a sequence',
    message: (block: string, found: string, advice: string) =>
      `${block} needs a sequence (positions×features) but gets ${found}.${spaced(advice)}`,
  },
  needsVector: {
    brief: 'needs a vector',
    message: (found: string, values: number) =>
      `Dense needs a vector but gets ${found}. Insert Flatten before it; the vector then has ${formatCount(values)} values.`,
  },
  needsNodes: {
    brief: 'needs nodes',
    message: (block: string, found: string) =>
      `${block} needs features of nodes (nodes×features) but gets ${found}. Insert Reshape before it, or connect features of nodes to "features".`,
  },
  needsGraph: {
    brief: 'needs the graph',
    message: (block: string, nodes: number, found: string, advice: string) =>
      `${block} needs a graph of ${nodes}×${nodes} (nodes×nodes), since features of ${nodes} nodes arrive, but gets ${found}.${spaced(advice)}`,
  },
  needsValues: {
    brief: 'needs a value for each key',
    message: (block: string, keys: number, keyType: string, values: number, valueType: string) =>
      `${block} needs a value for each key: ${keys} keys arrive (${keyType}), and ${values} values (${valueType}). Connect "key" and "value" to the same sequence.`,
  },
  needsNumbers: {
    brief: 'needs numbers',
    message: (block: string, found: string) =>
      `${block} calculates with numbers but gets ${found}. Insert Embedding before it.`,
  },
  needsTokens: {
    brief: 'needs tokens',
    message: (block: string, found: string) =>
      `${block} needs tokens, which are whole numbers, but gets ${found}. Set the kind of the input to tokens.`,
  },
  unequal: {
    brief: 'shapes differ',
    /** @param branches each with its shape; the notes are a part, or nothing each, or nothing */
    message: (block: string, branches: string, ranks: string, strides: string) =>
      `${block} needs inputs of equal shape: ${branches}.${spaced(ranks)}${spaced(strides)} Make their shapes equal, or set the extents that differ to 1.`,
  },
  imageAndVector: {
    brief: 'image and vector',
    message: (branches: string) => `Concatenate can't mix images and vectors: ${branches}. Flatten the image first.`,
  },
  unequalButLast: {
    brief: 'shapes differ',
    message: (branches: string) =>
      `Concatenate joins the last axis, so all others must be equal: ${branches}. Make them equal, with Reshape or Flatten.`,
  },
  unequalSizes: {
    brief: 'sizes differ',
    message: (branches: string) =>
      `Concatenate stacks channels, so all inputs need the same height and width: ${branches}. Bring one to the size of the other.`,
  },
  unlikePooling: {
    brief: 'does not fit the pooling',
    message: (kernel: string, second: string, expected: string, found: string) =>
      `MaxUnpool2D by ${kernel} needs what MaxPool2D makes of its second input: of ${second} that is ${expected}, but ${found} arrives. Join the second input to what went into the MaxPool2D, and set its window here.`,
  },
  inputNoImage: {
    brief: 'no image',
    message: (shape: string) =>
      `An image has three axes: height, width and channels; this input has the shape ${shape}. Give it three, or set its kind to values.`,
  },
  shapeNoImage: {
    brief: 'no image',
    message: (shape: string, axes: number) =>
      `An image has three axes: height, width and channels; the shape ${shape} has ${axes}. Give it three, or set the kind to values.`,
  },
  severalFree: {
    brief: 'more than one −1',
    message: (shape: string) =>
      `Only one extent of ${shape} may be −1, the one that follows from the others. Write the others out.`,
  },
  otherCount: {
    brief: 'other number of values',
    message: (shape: string, values: number, found: string) =>
      `The shape ${shape} does not hold the ${formatCount(values)} values of ${found}. Choose extents with that product; one of them may be −1.`,
  },
  axesOrder: {
    brief: 'each axis once',
    message: (found: string, axes: number, order: string, example: string) =>
      `The order must name each axis of ${found} once, from 1 to ${axes}; it is ${order}. Write for example ${example}.`,
  },
  nothingLeft: {
    brief: 'nothing left',
    message: (factor: number, size: string, least: number) =>
      `Resize2D by ${factor} leaves no pixel of an image of ${size}. Use a factor of at least ${least}.`,
  },
  sameWithOutputPadding: {
    brief: 'conflicting sizes',
    message: (outputPadding: string) =>
      `“same” padding fixes the output size at N·S, so output padding must be 0; it is ${outputPadding}. Set it to 0.`,
  },
  outputPadding: {
    brief: 'output padding too large',
    message: (stride: string, outputPadding: string) =>
      `Output padding must be smaller than the stride, ${stride}; it is ${outputPadding}. Set it to 0 or increase the stride.`,
  },
  paddingCropsAll: {
    brief: 'too much padding',
    message: (cropped: string, size: string) =>
      `The output is empty: the padding crops ${cropped} ${sides} from a result of ${size}. Use less padding.`,
  },
  paddingTooLarge: {
    brief: 'too much padding',
    message: (kernel: string, padding: string) =>
      `The padding must be smaller than the ${kernel} window, or some windows contain only padding; it is ${padding} ${sides}. Use less padding.`,
  },
  croppedAway: {
    brief: 'cropped away',
    message: (cropping: string, size: string) =>
      `Cropping ${cropping} ${sides} leaves nothing of an image of ${size}. Crop less.`,
  },
  shuffledChannels: {
    brief: 'channels do not divide',
    message: (factor: number, divisor: number, channels: number) =>
      `PixelShuffle by ${factor} needs a number of channels that ${divisor} divides; ${channels} arrive. Give the convolution before it a multiple of ${divisor} filters.`,
  },
  unshuffledSize: {
    brief: 'size does not divide',
    message: (factor: number, size: string) =>
      `PixelUnshuffle by ${factor} needs a height and a width that ${factor} divides; ${size} arrives. Pad, crop or resize the image before it.`,
  },
  bothWaysAndReverse: {
    brief: 'both ways and reverse',
    message: (block: string) =>
      `${block} reads in both directions already, so it has no direction to reverse. Set reverse to false, or bidirectional to off.`,
  },
  notForTimeSteps: {
    brief: 'not for time steps',
    message: (block: string) =>
      `Only blocks with one input and one output can be time distributed; ${block} is not one of them. Turn time distributed off.`,
  },
  needsTimeSteps: {
    brief: 'needs time steps',
    message: (block: string, found: string) =>
      `Time distributed, ${block} needs a sequence, whose first axis is time, but gets ${found}. Insert Reshape before it, or turn time distributed off.`,
  },
  timeSteps: {
    brief: 'time steps differ',
    message: (block: string, first: number, later: number) =>
      `Time distributed, ${block} needs equally many time steps: ${first} arrive first and ${later} later. Change one of them.`,
  },
  atEachStep: {
    brief: (problem: string) => problem,
    message: (problem: string) => `At each time step: ${problem}`,
  },
  doesNotFit: {
    brief: 'does not fit',
    message: (block: string, inputs: string, reason: string) => `${block} can't be applied to ${inputs}: ${reason}`,
  },
  emptyOutput: {
    brief: 'empty output',
    message: (block: string, inputs: string, output: string) =>
      `${block} on ${inputs} would give ${output}, but every dimension must be a whole number of at least 1. Use a smaller window or stride, or more padding.`,
  },
  unknownParameter: {
    brief: (name: string) => `unknown ${name}`,
    message: (name: string, known: string) => `This block has no parameter "${name}". Its parameters: ${known}.`,
  },
  noParameters: {
    brief: (name: string) => `unknown ${name}`,
    message: (name: string) => `This block has no parameter "${name}". It has none.`,
  },
  badValue: {
    brief: (name: string) => `${name}?`,
    message: (name: string, expected: string, found: string) => `${name} must be ${expected}; it is ${found}.`,
  },
  badDefault: {
    brief: (name: string) => `${name}?`,
    message: (name: string, expected: string, found: string) =>
      `The default of ${name} must be ${expected}; it is ${found}. Change the default in the composite, or set the value here.`,
  },
};
