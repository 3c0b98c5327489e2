/** The kind of data that a block carries while it is dragged from the palette. */
export const blockDrag = 'application/x-netloom-block';
