import type { NetloomHost } from '@host/index';
import { BadInput } from './exitCodes';

/** Engines that are unknown or do not work are found out before the data is read and a run is begun. */
export async function checkEngine(host: NetloomHost, wanted: string): Promise<void> {
  const { engines } = await host.training.describeEngines();
  const engine = engines.find(({ id }) => id === wanted);
  if (!engine)
    throw new BadInput(`There is no engine "${wanted}"; choose one of ${engines.map(({ id }) => id).join(', ')}.`);
  if (!engine.available)
    throw new BadInput(
      `The engine ${engine.label} does not work here: ${engine.reason?.message ?? 'no reason given.'}`,
    );
}
