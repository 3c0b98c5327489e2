import { featureMapTiles, filterTiles, type Tiles } from '@shared/compiler/probes/tiles';
import type { Network, NetworkNode } from '@shared/compiler/network';
import type { RunEvent } from '@shared/contract/events';
import { shownKernel } from '@shared/compiler/probes/kernel';
import type { RunControl } from './control';
import type { TrainingSession } from './trainingSession';

/** Milliseconds at least between two rounds of pictures. */
const shortest = 250;
/** Pictures may take this share of the time, so that watching never slows training down much. */
const share = 0.08;

/**
 * Sends the filters, feature maps and gradients that somebody looks at, a few times a second. Without watchers it does nothing. A
 * picture that cannot be made is left out: a run never fails for its sake.
 */
export class Probes {
  private readonly nodes: ReadonlyMap<string, NetworkNode>;
  private seen = { version: -1, step: -1 };
  private next = 0;

  constructor(
    network: Network,
    private readonly session: TrainingSession,
    private readonly control: RunControl,
    private readonly run: string,
    private readonly emit: (event: RunEvent) => void,
  ) {
    this.nodes = new Map(network.nodes.map((node) => [node.path, node]));
  }

  /** Sends what is due after so many steps. `now` leaves no round out: after a pause, at the end, on a new wish. */
  async refresh(step: number, now = false): Promise<void> {
    const { watch, watchVersion: version } = this.control;
    const wished = version !== this.seen.version;
    if (step === this.seen.step && !wished) return;
    const started = performance.now();
    if (!now && !wished && started < this.next) return;
    this.seen = { version, step };
    if (watch.filters.length === 0 && watch.featureMaps.paths.length === 0 && !watch.gradients) return;
    const { sample, paths } = watch.featureMaps;
    await unlessItFails(() => this.sendFilters(step, watch.filters));
    await unlessItFails(() => this.sendFeatureMaps(step, sample, paths));
    if (watch.gradients) await unlessItFails(() => this.sendGradients(step));
    const ended = performance.now();
    this.next = ended + Math.max(shortest, (ended - started) / share);
  }

  private async sendGradients(step: number): Promise<void> {
    const nodes = await this.session.gradients(step);
    // What is not finite says that the run has diverged, which the next step reports.
    if (Object.values(nodes).every(({ rootMeanSquare }) => Number.isFinite(rootMeanSquare)))
      this.emit({ type: 'gradients', run: this.run, step, nodes });
  }

  private async sendFilters(step: number, paths: readonly string[]): Promise<void> {
    const kernels = paths.flatMap((path) => {
      const node = this.nodes.get(path);
      const kernel = node && shownKernel(node);
      return kernel ? [{ path, ...kernel }] : [];
    });
    if (kernels.length === 0) return;
    const state = await this.session.weights.read(kernels.map(({ name }) => name));
    for (const { path, channels, name } of kernels) {
      const tiles = filterTiles(state.get(name)!, channels);
      if (tiles) this.emit({ type: 'filters', run: this.run, step, path, tiles });
    }
  }

  private async sendFeatureMaps(step: number, sample: number, wanted: readonly string[]): Promise<void> {
    const paths = wanted.filter((path) => this.nodes.has(path));
    if (paths.length === 0) return;
    const outputs = await this.session.probe(sample, paths);
    for (const path of paths) {
      const { context, block } = this.nodes.get(path)!;
      const tiles: Tiles | undefined = featureMapTiles(outputs[path]!, context.outputs[0]!, block.boundary === 'input');
      if (tiles) this.emit({ type: 'featureMaps', run: this.run, step, path, sample, tiles });
    }
  }
}

async function unlessItFails(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // The next round tries again.
  }
}
