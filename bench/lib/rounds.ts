import { type Contender, type Device } from './contenders';
import { messageOf } from './failure';
import { foreignLoad, readTicks } from './load';
import { summarize, type Summary } from './statistics';
import { Worker, type Opened, type Warmed } from './worker';

export interface RoundOptions {
  readonly threads: number;
  readonly device: Device;
  readonly warmUp: number;
  readonly rounds: number;
  /** Timed steps a round. */
  readonly steps: number;
  readonly say: (line: string) => void;
  /** Waited for when all have warmed up: nothing was timed until then. */
  readonly ready?: () => Promise<void>;
}

/** How a contender did; `failure` says why it did not. */
export interface Outcome {
  readonly label: string;
  readonly kind: Contender['kind'];
  readonly versions?: Readonly<Record<string, string>>;
  /** Milliseconds a train step. */
  readonly step?: Summary;
  readonly way?: string;
  /** Processors that other programs kept busy during the timed turns, on average; nothing where it cannot be known. */
  readonly foreignLoad?: number;
  readonly losses?: readonly number[];
  readonly peakBytes?: number;
  readonly failure?: string;
}

/** Steps at the start of each turn that do not count: the others' turns have emptied the caches. */
const settle = 2;

/** Turns of quick networks have more steps, so that one lasts at least this many milliseconds. */
const shortestTurn = 300;

interface Entrant {
  readonly contender: Contender;
  worker?: Worker;
  versions?: Readonly<Record<string, string>>;
  opened?: Opened;
  warmed?: Warmed;
  peakBytes?: number;
  failure?: string;
  readonly turns: Turn[];
}

/**
 * Has each contender open the job of a folder, warm up, and then take turns: in every round each makes its timed steps
 * while all others wait, and each round another begins, so that noise of the machine hits all alike. Where other
 * programs are at work, a turn is made again until it is quiet.
 */
export async function compete(
  contenders: readonly Contender[],
  folder: string,
  { threads, device, warmUp, rounds, steps, say, ready }: RoundOptions,
): Promise<Record<string, Outcome>> {
  const entrants = contenders.map((contender): Entrant => ({ contender, turns: [] }));
  const standing = () => entrants.filter((entrant) => entrant.failure === undefined);
  const each = async (turn: readonly Entrant[], work: (entrant: Entrant) => Promise<void>) => {
    for (const entrant of turn)
      try {
        await work(entrant);
      } catch (error) {
        entrant.failure = messageOf(error);
        say(`${entrant.contender.label} is left out: ${entrant.failure}`);
      }
  };
  try {
    await each(entrants, async (entrant) => {
      const { name, label } = entrant.contender;
      const { command, environment } = await entrant.contender.command(threads, device);
      const started = await Worker.start(name, command, environment);
      entrant.worker = started.worker;
      entrant.versions = started.ready.versions;
      const { worker } = started;
      entrant.opened = await worker.ask('open', { folder });
      entrant.warmed = await worker.ask('warm', { steps: warmUp });
      say(`${label}: first step after ${entrant.opened.firstStep.toFixed(0)} ms`);
    });
    await ready?.();
    for (let round = 0; round < rounds; round++) {
      const turn = standing();
      const first = round % Math.max(1, turn.length);
      await each([...turn.slice(first), ...turn.slice(0, first)], async ({ worker, turns }) => {
        turns.push(await quietTurn(worker!, steps));
      });
    }
    await each(standing(), async (entrant) => {
      entrant.peakBytes = (await entrant.worker!.ask('memory')).peakBytes;
    });
  } finally {
    await Promise.all(entrants.map(({ worker }) => worker?.stop()));
  }
  return Object.fromEntries(entrants.map((entrant) => [entrant.contender.name, outcome(entrant)]));
}

/** The steps of one turn, and how busy others kept the machine meanwhile. */
interface Turn {
  readonly times: readonly number[];
  readonly foreignLoad?: number;
}

/** A turn during which others kept more processors busy than `quiet` is made again, this often at most. */
const [quiet, attempts] = [0.15, 6];

/** The first turn that nobody disturbed, or the least disturbed one. */
async function quietTurn(worker: Worker, steps: number): Promise<Turn> {
  let best: Turn | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = readTicks([worker.pid]);
    const { times } = await worker.ask('run', { settle, steps, milliseconds: shortestTurn });
    const load = foreignLoad(before, readTicks([worker.pid]));
    if (load === undefined) return { times };
    if (!best || load < best.foreignLoad!) best = { times, foreignLoad: load };
    if (load <= quiet) break;
  }
  return best!;
}

function outcome({ contender, versions, opened, warmed, peakBytes, turns, failure }: Entrant): Outcome {
  const times = turns.flatMap((turn) => turn.times);
  const loads = turns.flatMap((turn) => turn.foreignLoad ?? []);
  return {
    label: contender.label,
    kind: contender.kind,
    ...(versions && { versions }),
    ...(times.length > 0 && { step: summarize(times) }),
    ...(loads.length > 0 && {
      foreignLoad: Number((loads.reduce((sum, load) => sum + load, 0) / loads.length).toFixed(2)),
    }),
    ...(warmed?.way !== undefined && { way: warmed.way }),
    ...(opened && { losses: opened.losses }),
    ...(peakBytes !== undefined && { peakBytes }),
    ...(failure !== undefined && { failure }),
  };
}
