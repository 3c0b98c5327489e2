/** The usual size of a block's node, canvas pixels. */
export const nodeWidth = 176;
export const nodeHeight = 84;

/** The middle of the first port, from the node's top. */
export const firstPort = 22;
export const portGap = 20;
