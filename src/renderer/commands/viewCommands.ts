import { flow } from '../viewport/flow';
import { viewCards } from '../drawing/viewCards';
import { fitView } from '../viewport/moveView';
import { drawingStore } from '../drawing/drawingStore';
import { chooseViewMode } from '../drawing/viewMode';
import { openDialog, say, showBottomTab, toggleFuseChains, toggleMinimap } from '../ui/uiStore';
import { chooseTheme, shownTheme, themeStore } from '../theme/theme';
import type { Command } from './command';
import { layOut } from './layOutLater';
import { needsEditable, needsSelection, needsTabs } from './refusals';
import { stepTab } from '../files/openInTab';

/** Blocks that shared a card lie close together: a layout gives each its room. */
function fuseOrSplit(): void {
  const hadChips = viewCards().hosts.size > 0;
  toggleFuseChains();
  if (!hadChips || needsEditable()) return;
  say({
    kind: 'info',
    text: 'Every block has a card of its own. Lay the drawing out to give each its room.',
    actions: [{ label: 'Lay out', run: () => void layOut('right') }],
  });
}

export const viewCommands = {
  'view.commands': { keepsPage: true, run: () => openDialog('commands') },
  'view.nextDrawing': { refusal: needsTabs, run: () => stepTab(1) },
  'view.previousDrawing': { refusal: needsTabs, run: () => stepTab(-1) },
  'view.cards': { run: () => chooseViewMode('cards') },
  'view.volumes': { run: () => chooseViewMode('volumes') },
  'view.tiles': { run: () => chooseViewMode('tiles') },
  'view.fit': { run: () => fitView() },
  'view.fitSelection': { refusal: needsSelection, run: () => fitView(drawingStore.getState().selection) },
  'view.zoomIn': { run: () => void flow()?.zoomIn() },
  'view.zoomOut': { run: () => void flow()?.zoomOut() },
  'view.actualSize': { run: () => void flow()?.zoomTo(1) },
  'view.layers': { run: () => showBottomTab('layers') },
  'view.runs': { run: () => showBottomTab('runs') },
  'view.problems': { run: () => showBottomTab('problems') },
  'view.minimap': { run: toggleMinimap },
  'view.fuseChains': { run: fuseOrSplit },
  'view.theme': {
    keepsPage: true,
    run: () => chooseTheme(shownTheme(themeStore.getState().choice) === 'dark' ? 'light' : 'dark'),
  },
  'view.themeSystem': { keepsPage: true, run: () => chooseTheme('system') },
} satisfies Record<string, Command>;
