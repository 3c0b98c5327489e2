/** Parts of problems that say more of what is there, or of what to do. */
export const advice = {
  dilatedTo: (span: string | number) => `(dilated to ${span})`,
  withPadding: (size: string) => `(${size} with padding)`,
  beforeFlatten: 'Move it before Flatten and Dense.',
  channelAxis: (shape: string) => `If the input is an image, give it a channel axis: ${shape}.`,
  imageKind: 'If the input is an image, set its kind to image.',
  imageSequence: 'If it is a sequence of images, turn on time distributed.',
  otherBlock: (block: string) => `Use ${block}, or insert Reshape.`,
  reshape: 'Insert Reshape before it.',
  swapPorts: 'Swap the edges into "features" and "graph".',
  connectGraph: 'Connect the graph of these nodes to "graph".',
  vectorOverImage: (shape: string) => `To repeat a vector over an image, reshape it to ${shape}.`,
  noStride: (have: number, want: number) => `No stride gives ${want} from ${have}.`,
  fieldOrConstant: 'Choose a field or a constant.',
  outputs: (outputs: string) => `Choose ${outputs}, a field or a constant.`,
};
