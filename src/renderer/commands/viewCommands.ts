import { flow } from '../viewport/flow';
import { fitView } from '../viewport/moveView';
import { drawingStore } from '../drawing/drawingStore';
import { openDialog, showBottomTab, toggleFuseChains, toggleMinimap } from '../ui/uiStore';
import { chooseTheme, shownTheme, themeStore } from '../theme/theme';
import type { Command } from './command';
import { needsSelection } from './refusals';

export const viewCommands = {
  'view.commands': { run: () => openDialog('commands') },
  'view.fit': { run: () => fitView() },
  'view.fitSelection': { refusal: needsSelection, run: () => fitView(drawingStore.getState().selection) },
  'view.zoomIn': { run: () => void flow()?.zoomIn() },
  'view.zoomOut': { run: () => void flow()?.zoomOut() },
  'view.actualSize': { run: () => void flow()?.zoomTo(1) },
  'view.layers': { run: () => showBottomTab('layers') },
  'view.runs': { run: () => showBottomTab('runs') },
  'view.problems': { run: () => showBottomTab('problems') },
  'view.minimap': { run: toggleMinimap },
  'view.fuseChains': { run: toggleFuseChains },
  'view.theme': { run: () => chooseTheme(shownTheme(themeStore.getState().choice) === 'dark' ? 'light' : 'dark') },
  'view.themeSystem': { run: () => chooseTheme('system') },
} satisfies Record<string, Command>;
