/** Why an edit of the drawing can't be made, and what to do. */
export const refusals = {
  incomplete: 'The drawing is incomplete. Connect Input to Output first.',
  unknownNode: (node: string) => `There is no node "${node}".`,
  lessonLacksNode: (node: string) => `There is no node "${node}" in this drawing. Begin the lesson again.`,
  unknownOutput: (node: string, port: string) => `${node} has no output "${port}".`,
  unknownInput: (node: string, port: string) => `${node} has no input "${port}".`,
  alreadyConnected: 'These two are already connected.',
  wouldCycle: (from: string, to: string) =>
    `This edge from ${from} to ${to} would create a cycle. Data can only flow forward.`,
  notInsertable: (block: string) => `${block} can't be inserted into an edge: it needs both an input and an output.`,
  unknownEdge: (from: string, to: string) => `There is no edge from ${from} to ${to}.`,
  unknownBlock: (block: string) => `There is no block "${block}".`,
  builtIn: (block: string) => `${block} is built in and can't be edited. Make an editable copy first.`,
  noCompositeToUngroup: (node: string) => `${node} is not a composite, so it can't be ungrouped.`,
  noCompositeToOpen: (node: string) => `${node} is not a composite, so it can't be opened for editing.`,
  ungroupBypassed: (node: string) =>
    `${node} is bypassed, and bypassing its parts one by one would give a different result. Turn its bypass off first.`,
  ungroupUnknown: (node: string, block: string, name: string) =>
    `${node} can't be ungrouped while it isn't known what arrives: ${block} uses ${name}. Connect ${node} first.`,
  ungroupDiffers: (node: string, block: string, name: string) =>
    `${node} can't be ungrouped: ${block} uses ${name}, which differs between the uses of the composite around. ` +
    'Give each use its own copy first.',
  ungroupTimeDistributed: (node: string) =>
    `${node} is time distributed, and so is a block inside it: side by side they can't be both. Turn one of them off first.`,
  ungroupRepeated: (node: string, block: string) =>
    `${node} can't be ungrouped while it isn't known how often ${block} stands in a row. Set Repeat to a number.`,
  compositeName: (name: string) =>
    `A composite's name must be up to 64 letters, digits, _ and -, and start with a letter or _; got "${name}".`,
  nameTaken: (name: string) => `A block named "${name}" already exists. Choose another name.`,
  notPackable: (type: string) => `${type} is not a composite. Select a composite.`,
  packBuiltIn: (type: string) =>
    `${type} comes with Netloom, so every drawing has it. Edit a copy to make it your own.`,
  nothingToGroup: 'Select the blocks to group into a composite.',
  groupedEnd: (node: string) =>
    `${node} is an Input or Output block, which can't be part of a composite. Leave it out of the selection.`,
  groupedCycle: (from: string, back: string, at: string) =>
    `The path from ${from} to ${back} leaves the selection at ${at} and comes back, so the composite would create a cycle. Select ${at} too.`,
  groupedOwner: (user: string, owner: string) =>
    `${user} uses the weights of ${owner}, so both must be in the composite or neither. Select both, or give ${user} its own weights.`,
  notExposable: (parameter: string, node: string) =>
    `${parameter} of ${node} can't be exposed: it has no value of its own, or an invalid one. Give it a valid value first.`,
  parameterName: (name: string) =>
    `A parameter's name must consist of letters, digits and _, and start with a letter or _; got "${name}".`,
  parameterTaken: (composite: string, name: string) =>
    `${composite} already has a parameter "${name}". Choose another name.`,
  notOwnComposite: (type: string) => `${type} is not a composite of this drawing.`,
  notRenumbered: 'The labels of this data set cannot be renumbered.',
  inputGone: (node: string) => `This can't be inserted: the input of ${node} is no longer connected.`,
  entranceGone: (node: string) => `${node} is no longer connected to an input of the composite.`,
  nodeGone: (node: string) => `Node ${node} no longer exists.`,
};
