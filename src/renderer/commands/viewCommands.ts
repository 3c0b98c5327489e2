import { flow } from '../viewport/flow';
import { viewCards } from '../drawing/viewCards';
import { fitView } from '../viewport/moveView';
import { selectedPaths } from '../drawing/drawingActions';
import { chooseViewMode } from '../drawing/chooseViewMode';
import { revealPanel, toggleHalfSide, togglePanel } from '../ui/panels';
import {
  maximiseLower,
  openDialog,
  say,
  showBottomTab,
  showInspectorTab,
  toggleFuseChains,
  toggleMinimap,
  uiStore,
} from '../ui/uiStore';
import { wordsOf } from '../words/currentWords';
import { commandMessagesWords } from '../words/english/commandMessages';
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
  const { chainsSplit, layOut: label } = wordsOf(commandMessagesWords);
  say({ kind: 'info', text: chainsSplit, actions: [{ label, run: () => void layOut('right') }] });
}

export const viewCommands = {
  'view.commands': { keepsPage: true, run: () => openDialog('commands') },
  'view.nextDrawing': { refusal: needsTabs, run: () => stepTab(1) },
  'view.previousDrawing': { refusal: needsTabs, run: () => stepTab(-1) },
  'view.cards': { run: () => chooseViewMode('cards') },
  'view.volumes': { run: () => chooseViewMode('volumes') },
  'view.tiles': { run: () => chooseViewMode('tiles') },
  'view.fit': { run: () => fitView() },
  'view.fitSelection': { refusal: needsSelection, run: () => fitView(selectedPaths()) },
  'view.zoomIn': { run: () => void flow()?.zoomIn() },
  'view.zoomOut': { run: () => void flow()?.zoomOut() },
  'view.actualSize': { run: () => void flow()?.zoomTo(1) },
  'view.layers': { run: () => showBottomTab('layers') },
  'view.runs': { run: () => showBottomTab('runs') },
  'view.problems': { run: () => showBottomTab('problems') },
  'view.palette': { run: () => togglePanel('palette') },
  'view.details': { run: () => togglePanel('side') },
  'view.lower': {
    run: () => {
      maximiseLower(false);
      togglePanel('bottom');
    },
  },
  'view.maximise': {
    run: () => {
      revealPanel('bottom');
      maximiseLower();
    },
  },
  'view.codeBeside': {
    run: () => {
      maximiseLower(false);
      const isShown = uiStore.getState().inspectorTab === 'code';
      showInspectorTab('code');
      toggleHalfSide(isShown);
    },
  },
  'view.minimap': { run: toggleMinimap },
  'view.fuseChains': { run: fuseOrSplit },
  'view.theme': {
    keepsPage: true,
    run: () => chooseTheme(shownTheme(themeStore.getState().choice) === 'dark' ? 'light' : 'dark'),
  },
  'view.themeSystem': { keepsPage: true, run: () => chooseTheme('system') },
  'view.language': { keepsPage: true, run: () => openDialog('language') },
} satisfies Record<string, Command>;
