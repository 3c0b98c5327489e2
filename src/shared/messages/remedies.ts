import { counted } from './count';

/** Goes on in a sentence: `Set padding to same` as `set padding to same`. */
const further = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Edits that cure a problem, as buttons say them. */
export const remedies = {
  /** @param what a block with its settings: `Conv2D, 10 @ 1×1` */
  insert: (what: string) => `Insert ${what}`,
  insertBoth: (first: string, second: string) => `Insert ${first}, and ${second}`,
  insertFlattenAndDense: (units: number) => `Insert Flatten and Dense, ${counted(units, 'unit', 'units')}`,
  insertDense: (units: number) => `Insert Dense, ${counted(units, 'unit', 'units')}`,
  insertPooling: 'Insert global average pooling',
  insertPoolingAndDense: (units: number) =>
    `Insert global average pooling and Dense, ${counted(units, 'unit', 'units')}`,
  insertReshape: (shape: string) => `Insert Reshape to ${shape}`,
  insertMaxPooling: (window: string) => `Insert ${window} max pooling`,
  insertCropping: (size: string) => `Insert cropping to ${size}`,
  insertUpsampling: (factor: string) => `Insert ${factor} upsampling`,
  insertZeroPadding: (size: string) => `Insert zero padding to ${size}`,
  insertProjection: (filters: number) => `Insert 1×1 projection, ${counted(filters, 'filter', 'filters')}`,
  insertStridedProjection: (stride: string, filters: number) =>
    `Insert 1×1 projection, stride ${stride}, ${counted(filters, 'filter', 'filters')}`,
  insertConvolution: (kernel: string, filters: number) =>
    `Insert ${kernel} convolution, ${counted(filters, 'filter', 'filters')}`,
  insertStridedConvolution: (kernel: string, stride: string, filters: number) =>
    `Insert ${kernel} convolution, stride ${stride}, ${counted(filters, 'filter', 'filters')}`,
  thenProjection: (edit: string) => `${edit}, then 1×1 projection`,
  after: (edit: string, node: string) => `${edit} after ${node}`,
  /** @param place `second` */
  onBranch: (edit: string, place: string) => `${edit} on the ${place} branch`,
  set: (parameter: string, value: string) => `Set ${parameter} to ${value}`,
  setOf: (parameter: string, node: string, value: string) => `Set ${parameter} of ${node} to ${value}`,
  setBack: (parameter: string, node: string, value: string) => `Set ${parameter} of ${node} back to ${value}`,
  setAsIn: (node: string, other: string) => `Set the parameters of ${node} as in ${other}`,
  setKind: (shape: string, kind: string) => `Set shape to ${shape} and kind to ${kind}`,
  ownWeights: (node: string) => `Give ${node} its own weights`,
  removeNode: (node: string) => `Remove ${node}`,
  removeEdge: (from: string, to: string) => `Remove the edge from ${from} to ${to}`,
  perTimeStep: 'Apply it to each time step',
  asAWhole: 'Turn off time distributed',
  numberLabels: (labels: number) => `Number the ${counted(labels, 'label that occurs', 'labels that occur')} from 0`,
  keepField: (field: string, node: string) => `Keep ${field} for ${node}`,
  compareWithField: 'Compare with a field of the data',
  moveOnly: (nodes: string) => `Move ${nodes} only`,
  moveAll: 'Move all weights',
  leaveOut: (metrics: string) => `Leave out ${metrics}`,
  usualMetrics: 'Use the usual metrics',
  setLoss: (loss: string) => `Set loss to ${loss}`,
  watch: (metric: string) => `Watch ${metric}`,
  forOutput: (edit: string, output: string) => `${edit}, for ${output}`,
  two: (first: string, second: string) => `${first}, and ${further(second)}`,
  three: (first: string, second: string, third: string) => `${first}; ${further(second)}; and ${further(third)}`,
};
