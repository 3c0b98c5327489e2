import type { LossSurface } from '@shared/contract/lossSurface';
import type { FromTrainer, SurfaceRequest } from '@shared/contract/trainerMessages';
import { seldom, type DataProgress } from '@shared/data/progress';
import type { NamedTensors } from '@shared/tensor/types';
import { openDataset } from '@system/loadDataset';
import { openMember } from '../openMember';
import { Refusal } from '../refusal';
import { openTrained, readWeights, type TrainedNetwork } from '../trainedNetwork';
import { filterDirection, movedAlong, wayBetween } from './filterDirection';
import { sampledTest } from './sampledTest';

const goOn = async () => 'go on' as const;

/**
 * The mean loss of fixed examples around trained weights, along two random directions with filter normalisation, or along the
 * line to other weights. Running statistics of normalisation stay those of the run, except on the way to another run's.
 * Throws a `Refusal` where drawing, weights and data do not go together.
 */
export async function lossSurface(request: SurfaceRequest, send: (message: FromTrainer) => void): Promise<void> {
  const { points, range, examples, split, seed, to } = request;
  const trained = await openTrained(request);
  const opened = await openDataset(request.dataset);
  const directions = await directionsOf(trained, request);
  const { session, data } = await openMember(trained, opened, request, (whole) => sampledTest(whole, examples));
  try {
    /** Equally spaced from −1 to 1, and 0 in the middle. */
    const steps = Array.from({ length: points }, (_, at) => (2 * at - (points - 1)) / (points - 1));
    // On the line half the way beyond either end, so that one sees whether they are minima.
    const alphas = steps.map((step) => (to ? 0.5 + step : range * step));
    const betas = to ? [0] : alphas;
    const losses: (number | null)[] = [];
    const report = seldom<Pick<DataProgress, 'done' | 'total'>>(({ done, total }) =>
      send({ type: 'surfacing', share: done / total }),
    );
    for (const beta of betas)
      for (const alpha of alphas) {
        await session.weights.write(movedAlong(trained.weights.tensors, directions, [alpha, beta]));
        const { loss } = (await session.evaluate('test', goOn))!;
        losses.push(Number.isFinite(loss) ? loss : null);
        report({ done: losses.length, total: alphas.length * betas.length });
      }
    const surface: LossSurface = { alphas, betas, losses, examples: data.counts.test, split, ...(!to && { seed }) };
    send({ type: 'surfaced', surface });
  } finally {
    await session.dispose();
  }
}

async function directionsOf(
  { network, weights: { tensors, file } }: TrainedNetwork,
  { seed, to }: SurfaceRequest,
): Promise<readonly NamedTensors[]> {
  if (to) return [wayBetween(tensors, (await readWeights(to, network)).tensors)];
  const directions = [0, 1].map((axis) => filterDirection(network, tensors, seed, axis));
  if (directions[0]!.size > 0) return directions;
  throw new Refusal(
    `${file} has no weights with filters, so there is no direction to go. Train a drawing that has some.`,
  );
}
