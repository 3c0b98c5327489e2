import { counted, formatCount } from '../count';

/** What chosen data are, and what people should know of them before they train. */
export const found = {
  /** `Folder of images: 1,200 images of 3 classes: cat, dog, owl.` */
  data: (format: string, what: string) => `${format}: ${what}.`,
  ofClasses: (what: string, count: number, names: string) =>
    `${what} of ${counted(count, 'class', 'classes')}: ${names}`,
  ofSomeClasses: (what: string, count: number) => `${what} of ${counted(count, 'class', 'classes')}`,
  withoutClasses: (what: string) => `${what} without classes`,
  withFields: (what: string, fields: string) => `${what} with ${fields}`,
  images: (count: number) => counted(count, 'image', 'images'),
  imagesOf: (count: number, shape: string, classes: number) =>
    `${counted(count, 'image', 'images')} of ${shape} in ${counted(classes, 'class', 'classes')}`,
  imagesWithMasks: (count: number) => (count === 1 ? '1 image with a mask' : `${formatCount(count)} images with masks`),
  pairs: (count: number) => counted(count, 'pair', 'pairs'),
  sequences: (count: number) => counted(count, 'sequence', 'sequences'),
  lines: (count: number) => counted(count, 'line', 'lines'),
  examples: (count: number) => counted(count, 'example', 'examples'),
  nodes: (count: number) => counted(count, 'node', 'nodes'),
  withEdges: (what: string, edges: number, examples: number, nodes: number) =>
    `${what}, with ${counted(edges, 'edge', 'edges')}, in ${counted(examples, 'example', 'examples')} of ${counted(nodes, 'node', 'nodes')}`,
  oneClass: (all: string, name: string) =>
    `${all} are of one class, ${name}: every answer is right, and nothing is learned. Choose data of two classes at least.`,
  allImages: 'All images',
  allTrainingImages: 'All training images',
  allLines: 'All lines',
  allPositions: 'All positions',
  allSequences: 'All sequences',
  allNodes: 'All nodes',
  noImageOf: (count: number, names: string) =>
    `No training image is of ${count === 1 ? 'the class' : 'the classes'} ${names}.`,
  unlabelled: (count: number, nodes: number) =>
    `${formatCount(count)} of ${counted(nodes, 'node', 'nodes')} ${count === 1 ? 'has' : 'have'} no class: their numbers and edges are ` +
    'used, and they count for neither loss nor metrics.',
  cutEdges: (cut: number, edges: number) =>
    `${formatCount(cut)} of ${counted(edges, 'edge', 'edges')} join nodes of different examples and are left out. ` +
    'More nodes in an example keep more of them.',
};
