import { counted, formatCount } from './count';

/** What is wrong with how nodes are connected, repeated, nested and share weights, and what is still missing. */
export const drawingProblems = {
  badExpression: { brief: 'bad expression', message: (parameter: string, fault: string) => `${parameter}: ${fault}` },
  uneven: {
    brief: (whole: string, part: string) => `${whole} / ${part} uneven`,
    message: (whole: string, part: string, dividend: number, divisor: number) =>
      `${whole} must be a multiple of ${part}: ${dividend} is not a multiple of ${divisor}.`,
  },
  onlyOneInput: {
    brief: 'needs two inputs',
    message: (block: string, node: string) =>
      `${block} needs two inputs or more; ${node} gets only one. Connect another, or remove it.`,
  },
  onlyInput: {
    brief: 'needs two inputs',
    message: (block: string, node: string, source: string) =>
      `${block} needs two inputs or more; ${node} gets only ${source}. Connect another, or remove it.`,
  },
  dangling: {
    brief: 'dangling edge',
    message: (from: string, to: string, unknown: string) =>
      `The edge from ${from} to ${to} is dangling: there is no node "${unknown}".`,
  },
  duplicateId: {
    brief: 'duplicate id',
    message: (id: string) => `Two nodes have the id "${id}"; only the first is used. Give one of them another id.`,
  },
  tooManyEdges: {
    brief: 'more than one edge',
    message: (port: string, node: string) =>
      `Input "${port}" of ${node} takes one edge but has more. Remove all but one, or merge them with Add or Concatenate.`,
  },
  cycle: {
    brief: 'cycle',
    message: (from: string, to: string) =>
      `The edge from ${from} to ${to} creates a cycle. Data can only flow forward. Remove it.`,
  },
  noOutput: {
    brief: 'no such output',
    message: (node: string, port: string) => `${node} has no output "${port}". Connect one of its outputs.`,
  },
  noInput: {
    brief: 'no such input',
    message: (node: string, port: string, known: string) => `${node} has no input "${port}"; it has ${known}.`,
  },
  noInputs: {
    brief: 'no such input',
    message: (node: string, port: string, block: string) => `${node} has no input "${port}"; ${block} has none.`,
  },
  notConnected: { brief: 'not connected', message: (node: string) => `Nothing is connected to ${node}.` },
  portNotConnected: {
    brief: 'not connected',
    message: (node: string, port: string) => `Nothing is connected to input "${port}" of ${node}.`,
  },
  noInputBlock: {
    brief: 'no input',
    message: 'The drawing has no Input block yet. Add one for the images.',
  },
  noOutputBlock: {
    brief: 'no output',
    message: 'The drawing has no Output block yet. Add one after the last layer.',
  },
  noPath: {
    brief: 'no path',
    message: (from: string, to: string) => `No path leads from ${from} to ${to} yet. Connect the blocks in between.`,
  },
  unused: {
    brief: 'unused',
    message: (node: string) => `${node} isn't connected to the output, so it is left out of training and export.`,
  },
  waiting: { brief: 'waiting', message: (block: string) => `Something inside ${block} is not connected.` },
  unknownBlock: {
    brief: 'unknown block',
    message: (block: string) =>
      `There is no block "${block}". It may be from a newer version of Netloom, or a composite that was removed.`,
  },
  errorInside: {
    brief: 'error inside',
    message: (chain: string, problem: string) => `Inside, ${chain}: ${problem}`,
  },
  strayPort: {
    brief: 'unconnected port',
    message: (composite: string, node: string) =>
      `A port of ${composite} refers to node "${node}", which is not inside it. Open it and reconnect the port.`,
  },
  containsItself: {
    brief: 'can’t be expanded',
    message: (composite: string, chain: string) =>
      `${composite} contains itself (${chain}). Remove it from its own inside.`,
  },
  nestedTooDeep: {
    brief: 'can’t be expanded',
    message: (levels: number) => `Composites are nested more than ${levels} levels deep. Ungroup some of them.`,
  },
  tooManyNodes: {
    brief: 'can’t be expanded',
    message: (node: string, inside: number, most: number) =>
      `${node} opens to ${formatCount(inside)} nodes, and a drawing can have ${formatCount(most)}. Use fewer or smaller composites inside it.`,
  },
  tooManyInAll: {
    brief: 'can’t be expanded',
    message: (node: string, most: number) =>
      `With what is inside ${node}, a drawing would have more than ${formatCount(most)} nodes. Use fewer or smaller composites.`,
  },
  valueUnused: {
    brief: (parameter: string) => `${parameter} unused`,
    message: (parameter: string, composite: string) =>
      `${parameter} is set here, but nothing inside ${composite} uses it. Open ${composite} and type =${parameter} into the field that it should set, or remove the parameter.`,
  },
  badRepeat: { brief: 'repeat', message: (fault: string) => `Repeat: ${fault}` },
  repeatRange: {
    brief: 'repeat',
    message: (most: number, expression: string, value: string) =>
      `Repeat must be a whole number from 1 to ${most}; ${expression} is ${value}.`,
  },
  notRepeatable: {
    brief: 'repeat',
    message: (block: string, ports: string) =>
      `A block that is repeated needs one input and one output; ${block} has ${ports}. Set Repeat to 1.`,
  },
  valuesPerRepetition: {
    brief: 'repeat',
    message: (parameter: string, count: number, found: number) =>
      `${parameter} needs ${counted(count, 'value', 'values')}, one per repetition; it has ${found}. Correct the list, or Repeat.`,
  },
  tooManyValues: {
    brief: 'repeat',
    message: (parameter: string, count: number, found: number) =>
      `${parameter} needs at most ${counted(count, 'value', 'values')}, one per repetition; it has ${found}. Correct the list, or Repeat.`,
  },
  inRepetition: {
    brief: (_: number, problem: string) => problem,
    message: (repetition: number, problem: string) => `Repetition ${repetition}: ${problem}`,
  },
  bypassFault: { brief: 'bypass', message: (fault: string) => `bypass: ${fault}` },
  bypassValue: {
    brief: 'bypass',
    message: (value: string) => `bypass must evaluate to true or false; it is ${value}.`,
  },
  noBypass: {
    brief: 'bypass',
    message: (block: string) => `${block} can't be bypassed: it has no input or no output.`,
  },
  noOwner: {
    brief: 'no such weights',
    message: (node: string, owner: string) =>
      `${node} uses the weights of "${owner}", but there is no such node. Choose another, or give ${node} its own weights.`,
  },
  circularWeights: {
    brief: 'circular weights',
    message: (node: string, owner: string) =>
      `${node} uses the weights of ${owner}, which uses those of ${node} in turn. Give one of them its own weights.`,
  },
  otherBlock: {
    brief: 'another block',
    message: (node: string, block: string, owner: string, ownerBlock: string) =>
      `${node} is ${block} and can't use the weights of ${owner}, which is ${ownerBlock}. Choose another ${block}, or give ${node} its own weights.`,
  },
  otherRepeat: {
    brief: 'repeats differ',
    message: (node: string, times: string, owner: string, ownerTimes: string) =>
      `${node} ${times}, and ${owner} ${ownerTimes}, so weights can't be shared pair by pair. Make Repeat of both equal, or give ${node} its own weights.`,
  },
  orOwnWeights: {
    brief: (problem: string) => problem,
    message: (problem: string, node: string) => `${problem} Or give ${node} its own weights.`,
  },
  ownerBypassed: {
    brief: 'no weights there',
    message: (owner: string, node: string) =>
      `${owner} is bypassed, so there are no weights for ${node} to use. Turn the bypass of ${owner} off.`,
  },
  ownerUnused: {
    brief: 'no weights there',
    message: (owner: string, node: string) =>
      `${owner} isn't connected to the output, so there are no weights for ${node} to use. Connect ${owner}.`,
  },
  weightsDiffer: {
    brief: 'weights differ',
    message: (node: string, weight: string, owner: string, ownerWeight: string) =>
      `${node} has ${weight}, and ${owner} has ${ownerWeight}. Make parameters and inputs of both equal.`,
  },
};
