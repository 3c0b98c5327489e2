import { join } from 'node:path';
import { decode, encode } from '@shared/contract/codec';
import { requests as contract, type RequestName } from '@shared/contract/contract';
import type { Random } from '@shared/tensor/random';
import { createHost } from '@host/index';
import { fillStore } from '../../host/runs/support/fill';
import { choose, mutateValue } from '../mutation';
import { HeldHost } from '../heldHost';
import { valueOf } from '../schemaValues';
import type { Feed, FuzzTarget } from '../target';

/** Requests in one input: some make sense only behind others. */
const length = 20;
const names = Object.keys(contract) as RequestName[];

/** Stands for a text of an answer of the host, by a number. */
const known = /^known:(\d+)$/;

const texts = [
  ...Array.from({ length: 12 }, (_, index) => `known:${index * 7}`),
  ...['', 'a', 'tiny', 'LeNet-5', 'x'.repeat(150), 'ä\u0000b', '../../etc/passwd', '/etc/passwd', 'CON', '\ud800', '.'],
  ...['keras', 'pytorch', 'onnxruntime', 'nothing', '20260101-000001-abcdef', '00000000-0000-4000-8000-000000000000'],
];

/** Nothing that would fill this machine's memory: the host does as it is told. */
const harmless: { readonly [Name in RequestName]?: (input: object) => object } = {
  'training.start': (input) => ({ ...input, force: false }),
};

function call(random: Random): [string, unknown] {
  const name = choose(random, names);
  const sound = valueOf(contract[name].input, { random, texts });
  const given = random.integer(5) < 2 ? mutateValue(random, sound) : sound;
  const asked = random.integer(200) === 0 ? `${name}x` : name;
  return [asked, typeof given === 'object' && given !== null ? (harmless[name]?.(given) ?? given) : given];
}

/** What a host learned to know of a page: every text that it gave, the latest last. */
function collectTexts(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    if (value.length < 100 && !into.includes(value)) into.push(value);
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const inner of Object.values(value)) if (into.length < 500) collectTexts(inner, into);
}

function withKnown(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') {
    const number = known.exec(value)?.[1];
    return number === undefined || given.length === 0 ? value : given[Number(number) % given.length];
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((inner) => withKnown(inner, given));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withKnown(inner, given)]));
}

/** Requests to a real host, with a trainer, runs and a workspace: twenty to an input. */
export const requests: FuzzTarget = {
  inputs: { night: 50_000 / length, test: 400 / length },
  make: (random) => encode(Array.from({ length }, () => call(random))),
  async open(folder): Promise<Feed> {
    const home = join(folder, 'home');
    // Far less than there is: what does not fit is refused and not tried out.
    const host = createHost({ home, memory: { bytes: 2e9, isContainers: false } });
    host.runs.use(() => {});
    fillStore(join(home, 'runs', 'runs.db'), 3, 200);
    const held = new HeldHost(host);
    return {
      async feed(input) {
        const given: string[] = [];
        for (const [name, argument] of decode(input) as [string, unknown][]) {
          collectTexts(await held.ask(name, withKnown(argument, given)), given);
        }
        const current = await host.handlers['training.current'](undefined);
        if (!current) return;
        await host.training.send(current.run, { type: 'stop' }).catch(() => {});
        await host.training.untilInactive();
      },
      close: () => host.close(),
    };
  },
};
