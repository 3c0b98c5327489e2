/** Id of the element that describes a node; the focused element refers to it. */
export const labelId = (id: string): string => `node-${id}`;

export const portId = (kind: 'input' | 'output', name: string): string => `${kind}:${name}`;
