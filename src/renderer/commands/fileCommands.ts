import { emptyDocument } from '@shared/document';
import { openFromHost, save, saveAs, unlessUnsaved } from '../files/documentFiles';
import { showDocument } from '../drawing/drawingActions';
import { openDialog, showInspectorTab } from '../ui/uiStore';
import type { Command } from './command';

export const fileCommands = {
  'file.new': { run: () => unlessUnsaved(() => showDocument(emptyDocument())) },
  'file.open': { run: (client) => unlessUnsaved(() => void openFromHost(client)) },
  'file.recent': { run: () => openDialog('recent') },
  'file.gallery': { run: () => openDialog('gallery') },
  'file.save': { run: (client) => save(client) },
  'file.saveAs': { run: (client) => saveAs(client) },
  'file.export': { run: () => showInspectorTab('code') },
} satisfies Record<string, Command>;
