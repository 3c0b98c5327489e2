import { emptyDocument } from '@shared/document';
import { mayReplace, openFromHost, save, saveAs } from '../files/documentFiles';
import { showDocument } from '../drawing/drawingActions';
import { openDialog, showInspectorTab } from '../ui/uiStore';
import type { Command } from './command';

export const fileCommands = {
  'file.new': {
    run: async (client) => {
      if (await mayReplace(client)) showDocument(emptyDocument());
    },
  },
  'file.open': { run: (client) => openFromHost(client) },
  'file.recent': { run: () => openDialog('recent') },
  'file.gallery': { run: () => openDialog('gallery') },
  'file.compare': { run: () => openDialog('compare') },
  'file.complexity': { run: () => openDialog('complexity') },
  'file.save': { run: (client) => save(client) },
  'file.saveAs': { run: (client) => saveAs(client) },
  'file.export': { run: () => showInspectorTab('code') },
} satisfies Record<string, Command>;
