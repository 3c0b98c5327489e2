/** Where a node says what it is; the element that has the focus refers to it. */
export const labelId = (id: string): string => `node-${id}`;

export const portId = (kind: 'input' | 'output', name: string): string => `${kind}:${name}`;
