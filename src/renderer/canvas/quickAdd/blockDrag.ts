/** The kind of data that a block carries while it is dragged from the palette: its name. */
export const blockDrag = 'application/x-netloom-block';
/** The same for a block from outside the drawing: the text of its file. */
export const definitionDrag = 'application/x-netloom-block-file';
