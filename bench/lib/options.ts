import { chooseContenders, type Contender } from './contenders';

/** Options of the benchmarks that set Netloom beside others, for `parseArgs`. */
export const comparingOptions = {
  only: { type: 'string' },
  engines: { type: 'string' },
  peers: { type: 'string' },
  threads: { type: 'string', default: '2' },
  /** Print, and leave `bench/results` as it is. */
  'dry-run': { type: 'boolean', default: false },
} as const;

interface Compared {
  /** Names of networks; all where absent. */
  readonly only: readonly string[] | undefined;
  readonly chosen: readonly Contender[];
  readonly threads: number;
}

/** Whom these options choose, and for which networks. @throws where a name is unknown, with those that there are */
export function comparedBy(values: {
  readonly only?: string | undefined;
  readonly engines?: string | undefined;
  readonly peers?: string | undefined;
  readonly threads: string;
}): Compared {
  const [only, engines, peers] = [values.only, values.engines, values.peers].map(namesIn);
  const chosen = [...chooseContenders('netloom', engines), ...chooseContenders('peer', peers)];
  return { only, chosen, threads: Number(values.threads) };
}

const namesIn = (text: string | undefined) => text?.split(',').map((name) => name.trim());

/** What goes on, beside the results on the standard output. */
export const say = (line: string) => void process.stderr.write(`  ${line}\n`);
