/** Id of the element that describes the node at a path; the focused element refers to it. */
export const labelId = (path: string): string => `node-${path}`;

export const portId = (kind: 'input' | 'output', name: string): string => `${kind}:${name}`;
