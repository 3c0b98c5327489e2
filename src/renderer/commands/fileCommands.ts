import { emptyDocument } from '@shared/document';
import { closeTab, saveAll } from '../files/closeTab';
import { openFromHost, save, saveAs } from '../files/documentFiles';
import { openInTab } from '../files/openInTab';
import { openComparison } from '../comparing/openComparison';
import { tabsStore } from '../drawing/tabs';
import { openDialog, showInspectorTab, showPage } from '../ui/uiStore';
import type { Command } from './command';

export const fileCommands = {
  'file.new': {
    keepsPage: true,
    run: () => openInTab(emptyDocument()),
  },
  'file.open': { keepsPage: true, run: (client) => openFromHost(client) },
  'file.recent': { keepsPage: true, run: () => openDialog('recent') },
  'file.start': { keepsPage: true, run: () => showPage('start') },
  'file.gallery': { keepsPage: true, run: () => showPage('gallery') },
  'file.compare': { keepsPage: true, run: () => openComparison() },
  'file.complexity': { keepsPage: true, run: () => openDialog('complexity') },
  'file.close': { run: (client) => closeTab(client, tabsStore.getState().current) },
  'file.save': { keepsPage: true, run: (client) => save(client) },
  'file.saveAll': { keepsPage: true, run: (client) => saveAll(client) },
  'file.saveAs': { keepsPage: true, run: (client) => saveAs(client) },
  'file.export': { run: () => showInspectorTab('code') },
} satisfies Record<string, Command>;
