import type { LayoutKind } from '../canvas/layout/layoutGraph';

/** Lays the view out; what does it is not a part of the first load. */
export async function layOut(kind: LayoutKind): Promise<void> {
  const layout = await import('../canvas/layout/layOut');
  await layout.layOut(kind);
}
