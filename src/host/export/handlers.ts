import type { Handlers } from '@shared/contract/contract';
import type { DatasetSources } from '../datasets/sources';
import type { Dialogs } from '../fileDialogs';
import type { TrainingService } from '../training/trainingService';
import { exportCode } from './exportCode';
import { handOut } from './handOut';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

/** Exports into a folder that the user chooses, or gives the files back where there are no windows for it. */
export function exportHandlers(
  training: TrainingService,
  sources: DatasetSources,
  dialogs?: Dialogs,
): Pick<Handlers, 'export.code'> {
  return {
    'export.code': async ({ document, target, run }) => {
      const weights = run === undefined ? undefined : await (await training.folderOf(run)).readWeights();
      if (run !== undefined && !weights) throw failed(hostSaying('run', 'noWeightsYet'));
      return handOut(await exportCode(document, target, sources, weights), dialogs);
    },
  };
}
