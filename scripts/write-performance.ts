// Sets the tables of docs/performance.md anew from bench/results: npx tsx scripts/write-performance.ts
import { readFileSync, writeFileSync } from 'node:fs';
import type { Comparison } from '../bench/lib/comparison';
import type { Checked, Listed, Moved, Started, Trained } from '../bench/lib/kept';
import type { Circumstances } from '../bench/lib/machine';
import { memoryTable, mnistTable, peerTable, ratioTable, startTable, stepTable } from '../bench/lib/markdown';
import { checkTable, frameTable, runTable } from '../bench/lib/markdownOfApp';
import { readResults } from '../bench/lib/results';
import { networks, startNetworks } from '../bench/networks';

const page = new URL('../docs/performance.md', import.meta.url);
const steps = readResults<Comparison>('train-step').entries;
const starts = readResults<Started>('start').entries;
const comparisons = networks.flatMap(({ name }) => steps[name] ?? []);

const sections: Readonly<Record<string, () => string>> = {
  step: () => stepTable(comparisons),
  ratio: () => ratioTable(comparisons),
  peers: () => peerTable(comparisons),
  memory: () => memoryTable(comparisons),
  start: () => startTable(startNetworks.flatMap(({ name }) => starts[name] ?? [])),
  mnist: () => mnistTable(Object.values(readResults<Trained>('mnist').entries)),
  analysis: () => checkTable(Object.values(readResults<Checked>('analysis').entries)),
  canvas: () => frameTable(readResults<Moved>('canvas').entries),
  runs: () => runTable(Object.values(readResults<Listed>('runs').entries)),
  circumstances: () => circumstances(comparisons),
};

/** Machine, versions, commits and dates of the train steps. */
function circumstances(entries: readonly (Comparison & Circumstances)[]): string {
  const [first] = entries;
  if (!first) return '';
  const { processor, parallelism, memoryGigabytes, platform, node } = first.machine;
  const versions = new Map(
    entries.flatMap(({ outcomes }) =>
      Object.entries(outcomes).flatMap(([, outcome]) => Object.entries(outcome.versions ?? {})),
    ),
  );
  const dates = entries.map(({ date }) => date.slice(0, 16).replace('T', ' ')).sort();
  const commits = [...new Set(entries.map(({ commit }) => commit))];
  return [
    `${processor}, ${parallelism} processors, ${memoryGigabytes} GB, ${platform}, Node ${node};`,
    `${[...versions].map(([name, version]) => `${name} ${version}`).join(', ')};`,
    `${first.threads} threads; ${dates[0]} to ${dates.at(-1)} UTC, sources at ${commits.join(', ')}.`,
  ].join('\n');
}

let text = readFileSync(page, 'utf8');
for (const [name, make] of Object.entries(sections)) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`docs/performance.md has no place "${begin} … ${end}".`);
  text = `${text.slice(0, from + begin.length)}\n${make()}\n${text.slice(to)}`;
}
writeFileSync(page, text);
