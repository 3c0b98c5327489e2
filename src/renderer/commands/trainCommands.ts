import { drawingStore } from '../drawing/drawingStore';
import { openDialog, showBottomTab } from '../ui/uiStore';
import { pauseTraining, resumeTraining, startTraining, stopTraining } from '../run/runActions';
import { isActive } from '../run/shownRun';
import { runStore } from '../run/runStore';
import type { Command } from './command';
import { refusals } from './messages';
import { needsNetwork } from './refusals';

const needsRun = () => (isActive(runStore.getState().run) ? undefined : refusals().noRun);

export const trainCommands = {
  'train.start': {
    refusal: () => {
      if (isActive(runStore.getState().run)) return refusals().runInProgress;
      return needsNetwork();
    },
    run: (client) => {
      showBottomTab('training');
      return startTraining(client, drawingStore.getState().document);
    },
  },
  'train.pause': {
    refusal: needsRun,
    run: (client) => {
      const { run } = runStore.getState();
      if (!run) return undefined;
      return run.state === 'paused' ? resumeTraining(client, run.run) : pauseTraining(client, run.run);
    },
  },
  'train.stop': {
    refusal: needsRun,
    run: (client) => {
      const { run } = runStore.getState();
      return run ? stopTraining(client, run.run) : undefined;
    },
  },
  'train.experiment': { run: () => openDialog('experiment') },
  'train.engines': { run: () => openDialog('engines') },
} satisfies Record<string, Command>;
