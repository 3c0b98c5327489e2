import { analyze } from '@shared/compiler/analyze';
import type { RunEvent } from '@shared/contract/events';
import { shownKernel } from '@shared/compiler/probes/kernel';
import { filterTiles } from '@shared/compiler/probes/tiles';
import type { RunFolder } from '../runs/runFolder';
import type { NewRun } from '../runs/runRecord';

/** The filters that a run of the past came to, as its trainer would emit them; none before its first checkpoint. */
export async function filtersOf({ run, document }: NewRun, step: number, folder: RunFolder): Promise<RunEvent[]> {
  const weights = await folder.readWeights();
  const { network } = analyze(document);
  if (!weights || !network) return [];
  return network.nodes.flatMap((node): RunEvent[] => {
    const kernel = shownKernel(node);
    const values = kernel && weights.tensors.get(kernel.name);
    const tiles = values && filterTiles(values, kernel.channels);
    return tiles ? [{ type: 'filters', run, step, path: node.path, tiles }] : [];
  });
}
