import { type Contender } from './contenders';
import { messageOf } from './failure';
import { foreignLoad, readTicks } from './load';
import { summarize, type Summary } from './statistics';
import { Worker, type Opened, type Warmed } from './worker';

export interface RoundOptions {
  readonly threads: number;
  readonly warmUp: number;
  readonly rounds: number;
  /** Timed steps a round. */
  readonly steps: number;
  readonly say: (line: string) => void;
}

/** How a contender did; `failure` says why it did not. */
export interface Outcome {
  readonly label: string;
  readonly kind: Contender['kind'];
  readonly versions?: Readonly<Record<string, string>>;
  /** Milliseconds a train step. */
  readonly step?: Summary;
  readonly way?: string;
  /** From the drawing or the generated source to the end of the first step, in a process with its library loaded, ms. */
  readonly firstStep?: number;
  readonly losses?: readonly number[];
  readonly peakBytes?: number;
  readonly failure?: string;
}

/** Steps at the start of each turn that do not count: the others' turns have emptied the caches. */
const settle = 2;

/** What came of a competition. */
export interface Competition {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Processors that programs beside the contenders kept busy during the timed rounds. */
  readonly foreignLoad?: number;
}

interface Entrant {
  readonly contender: Contender;
  worker?: Worker;
  versions?: Readonly<Record<string, string>>;
  opened?: Opened;
  warmed?: Warmed;
  peakBytes?: number;
  failure?: string;
  readonly times: number[];
}

/**
 * Has each contender open the job of a folder, warm up, and then take turns: in every round each makes its timed steps
 * while all others wait, and each round another begins, so that noise of the machine hits all alike.
 */
export async function compete(
  contenders: readonly Contender[],
  folder: string,
  { threads, warmUp, rounds, steps, say }: RoundOptions,
): Promise<Competition> {
  const entrants = contenders.map((contender): Entrant => ({ contender, times: [] }));
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
  let load: number | undefined;
  try {
    await each(entrants, async (entrant) => {
      const { name, label } = entrant.contender;
      const { command, environment } = await entrant.contender.command(threads);
      const { worker, ready } = await Worker.start(name, command, environment);
      Object.assign(entrant, { worker, versions: ready.versions });
      entrant.opened = await worker.ask('open', { folder });
      entrant.warmed = await worker.ask('warm', { steps: warmUp });
      say(`${label}: first step after ${entrant.opened.firstStep.toFixed(0)} ms`);
    });
    const read = () => readTicks(standing().map(({ worker }) => worker!.pid));
    const before = read();
    for (let round = 0; round < rounds; round++) {
      const turn = standing();
      const first = round % Math.max(1, turn.length);
      await each([...turn.slice(first), ...turn.slice(0, first)], async ({ worker, times }) => {
        times.push(...(await worker!.ask('run', { settle, steps })).times);
      });
    }
    load = foreignLoad(before, read());
    await each(standing(), async (entrant) => {
      entrant.peakBytes = (await entrant.worker!.ask('memory')).peakBytes;
    });
  } finally {
    await Promise.all(entrants.map(({ worker }) => worker?.stop()));
  }
  const outcomes = Object.fromEntries(entrants.map((entrant) => [entrant.contender.name, outcome(entrant)]));
  return { outcomes, ...(load !== undefined && { foreignLoad: load }) };
}

function outcome({ contender, versions, opened, warmed, peakBytes, times, failure }: Entrant): Outcome {
  return {
    label: contender.label,
    kind: contender.kind,
    ...(versions && { versions }),
    ...(times.length > 0 && { step: summarize(times) }),
    ...(warmed?.way !== undefined && { way: warmed.way }),
    ...(opened && { firstStep: Math.round(opened.firstStep), losses: opened.losses }),
    ...(peakBytes !== undefined && { peakBytes }),
    ...(failure !== undefined && { failure }),
  };
}
