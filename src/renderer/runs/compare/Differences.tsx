import type { RequestOutput } from '@shared/contract/contract';
import type { RunRow } from '@shared/contract/runRecords';
import { formatCount } from '../../format/units';
import { titlesOf } from '../rows/runTitles';
import { labelled } from './differenceLabels';
import { Swatch } from './Swatch';

type Compared = RequestOutput<'runs.compare'>;

/** What runs differ in besides their drawings. */
const circumstances: readonly (readonly [string, (row: RunRow) => string | undefined])[] = [
  ['data set', ({ dataset }) => dataset],
  ['engine', ({ engine }) => engine],
  ['device', ({ device }) => device],
  ['threads', ({ threads }) => threads?.toString()],
  ['parameters', ({ parameters }) => (parameters === undefined ? undefined : formatCount(parameters))],
  ['git commit', commitOf],
  ['Netloom', ({ version }) => version],
];

function commitOf({ gitCommit, gitDirty }: RunRow): string | undefined {
  return gitCommit && `${gitCommit.slice(0, 10)}${gitDirty ? ', changed since' : ''}`;
}

/** How runs differ: recipe and network first, then data, engine and device. For a single run, these facts about it. */
export function Differences({ compared: { runs, differences } }: { readonly compared: Compared }) {
  const isSingle = runs.length === 1;
  const titles = titlesOf(runs);
  const rows: readonly { readonly part: string; readonly label: string; readonly values: readonly string[] }[] = [
    ...differences.map(labelled),
    ...circumstances.flatMap(([label, read]) => {
      const values = runs.map((row) => read(row) ?? '–');
      const isShown = isSingle ? values[0] !== '–' : new Set(values).size > 1;
      return isShown ? [{ part: 'run', label, values }] : [];
    }),
    ...(isSingle ? [{ part: 'run', label: 'seed', values: [String(runs[0]!.seed)] }] : []),
    ...(isSingle ? [{ part: 'run', label: 'files', values: [runs[0]!.folder] }] : []),
  ];
  if (rows.length === 0)
    return <p className="runs-same">The runs don’t differ in recipe, network, data, engine or device.</p>;
  return (
    <div className="differences-scroll">
      <table className="differences" aria-label={isSingle ? 'About the run' : 'Differences'}>
        <thead>
          <tr>
            <th scope="col">{isSingle ? 'About' : 'Differs in'}</th>
            {runs.map(({ run }, index) => (
              <th key={run} scope="col">
                <Swatch index={index} /> {titles[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, label, values }) => (
            <tr key={`${part} ${label}`}>
              <th scope="row">
                {label} {!isSingle && <span className="difference-part">{part}</span>}
              </th>
              {values.map((value, index) => (
                <td key={runs[index]!.run} data-other={(index > 0 && value !== values[0]) || undefined}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
