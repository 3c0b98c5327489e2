import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { inputOf } from './inputOf';
import { targets, type TargetName } from './targets';
import type { Order, Report } from './fuzzProcess';
import { usageOf } from './usage';

/** A process that feeds inputs to one target, and may die of them: one at a time, as it is asked. */

/** What one input may take: milliseconds of processor time, and bytes that are held after it. */
const most = { processor: 2_000, memory: 1.5 * 2 ** 30 };

const [name, folder] = process.argv.slice(2) as [TargetName, string];
const target = targets[name];
const opening = target.open(folder);

async function carryOut(order: Order): Promise<string | undefined> {
  const feed = await opening;
  const input = 'file' in order ? await readFile(order.file) : inputOf(name, order.seed);
  const pid = feed.pid?.() ?? process.pid;
  const before = usageOf(pid);
  try {
    await feed.feed(input);
  } catch (error) {
    return inspect(error);
  }
  const after = usageOf(pid);
  if (!before || !after) return undefined;
  const processor = after.processor - before.processor;
  if (processor > most.processor) return `took ${processor} ms of processor time`;
  if (after.memory > most.memory) return `the process holds ${Math.round(after.memory / 2 ** 20)} MB`;
  return undefined;
}

const report = (message: Report) => void process.send!(message);

process.on('message', (order: Order) => {
  carryOut(order).then(
    (fault) => report(fault === undefined ? {} : { fault }),
    (error: unknown) => report({ fault: inspect(error) }),
  );
});

process.on('disconnect', () => {
  const close = opening.then((feed) => feed.close?.());
  close.catch(() => {}).finally(() => process.exit());
});
