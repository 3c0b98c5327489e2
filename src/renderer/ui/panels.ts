import type { PanelImperativeHandle } from 'react-resizable-panels';

/** The panels around the canvas, with their sizes at first, pixels. */
export const panelSizes = { palette: 196, bottom: 212, side: 300 } as const;
export type PanelName = keyof typeof panelSizes;

const handles: Partial<Record<PanelName, PanelImperativeHandle>> = {};

/** For a panel's `panelRef`. */
export const holdPanel = (name: PanelName) => (handle: PanelImperativeHandle | null) => {
  if (handle) handles[name] = handle;
  else delete handles[name];
};

/** Sizes of panels before they were collapsed here, pixels. */
const sizes: Partial<Record<PanelName, number>> = {};

/** Collapses a panel, or brings it back at the size that it had. */
export function togglePanel(name: PanelName): void {
  const panel = handles[name];
  if (!panel) return;
  if (panel.isCollapsed()) return panel.resize(sizes[name] ?? panelSizes[name]);
  sizes[name] = panel.getSize().inPixels;
  panel.collapse();
}

/** Makes sure that a panel is seen. */
export function revealPanel(name: PanelName): void {
  if (handles[name]?.isCollapsed()) togglePanel(name);
}

/** Gives the side panel half of the window, or, where it has that and `mayShrink`, its size at first. */
export function toggleHalfSide(mayShrink: boolean): void {
  const side = handles.side;
  if (!side) return;
  const isHalf = mayShrink && side.getSize().asPercentage > 45;
  side.resize(isHalf ? panelSizes.side : '50%');
}
