import { emptyDocument } from '@shared/document';
import { mayReplace, openFromHost, save, saveAs } from '../files/documentFiles';
import { openComparison } from '../comparing/openComparison';
import { showDocument } from '../drawing/drawingActions';
import { openDialog, showInspectorTab, showPage } from '../ui/uiStore';
import type { Command } from './command';

export const fileCommands = {
  'file.new': {
    keepsPage: true,
    run: async (client) => {
      if (await mayReplace(client)) showDocument(emptyDocument());
    },
  },
  'file.open': { keepsPage: true, run: (client) => openFromHost(client) },
  'file.recent': { keepsPage: true, run: () => openDialog('recent') },
  'file.start': { keepsPage: true, run: () => showPage('start') },
  'file.gallery': { keepsPage: true, run: () => showPage('gallery') },
  'file.compare': { keepsPage: true, run: () => openComparison() },
  'file.complexity': { keepsPage: true, run: () => openDialog('complexity') },
  'file.save': { keepsPage: true, run: (client) => save(client) },
  'file.saveAs': { keepsPage: true, run: (client) => saveAs(client) },
  'file.export': { run: () => showInspectorTab('code') },
} satisfies Record<string, Command>;
