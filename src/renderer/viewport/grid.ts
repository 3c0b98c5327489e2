/** The grid that positions keep to, pixels. */
export const grid = 4;
export const snap = (value: number): number => Math.round(value / grid) * grid;
export const snapped = ({ x, y }: { x: number; y: number }) => ({ x: snap(x), y: snap(y) });
