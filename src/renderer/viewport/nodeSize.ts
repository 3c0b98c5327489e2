/** The usual size of a block's node, canvas pixels. */
export const nodeWidth = 176;
export const nodeHeight = 84;

/** A chip, a node on the card of another: its height, and how many lie side by side. */
export const chipHeight = 22;
export const chipsInRow = 3;

/** The middle of the first port, from the node's top. */
export const firstPort = 22;
export const portGap = 20;
