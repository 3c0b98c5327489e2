import { formatCount } from '../count';

/** What is wrong with the edges and nodes of a graph. What begins with a small letter stands behind a file's name and line. */
export const graphs = {
  noNodes: (path: string) => `${path} has no nodes.`,
  noTable: (name: string, found: string) =>
    `${name} has no table of nodes. Expected two files such as edges.csv and nodes.csv, found ${found}. Name them so.`,
  noEdges: (name: string, found: string) =>
    `${name} has no list of edges. Expected two files such as edges.csv and nodes.csv, found ${found}. Name them so.`,
  tooFew: (path: string, nodes: number, wanted: number) =>
    `${path} has ${nodes} nodes, and an example should have ${wanted}. Ask for fewer.`,
  noClasses: (path: string) => `No node of ${path} has a class. Give some of them one, or choose another column.`,
  tooManyClasses: (path: string, classes: number, most: number) =>
    `${path} has ${formatCount(classes)} classes; ${most} are the most. Choose another column.`,
  columnsMissing: (path: string, columns: string) =>
    `${path} needs an id, numbers and a class for each node; it has the columns ${columns}. Add what is missing.`,
  noId: "expected the node's id, found nothing",
  twice: (id: string) => `a line before has the node "${id}" too`,
  oneColumn: 'expected the ids of two nodes, found one column',
  unknownNode: (nodes: string, id: string) => `${nodes} has no node "${id}"`,
};
