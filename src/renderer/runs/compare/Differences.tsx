import type { RequestOutput } from '@shared/contract/contract';
import type { RunRow } from '@shared/contract/runRecords';
import { formatCount } from '../../format/units';
import { datasetOf, deviceOf } from '../rows/rowTexts';
import { titlesOf } from '../rows/runTitles';
import { labelled } from '../../forms/differenceLabels';
import { Swatch } from './Swatch';
import { useWords, wordsOf } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';
import '../../comparing/differencePart.css';

type Compared = RequestOutput<'runs.compare'>;

/** What runs differ in besides their drawings. */
const circumstances: readonly (readonly [
  keyof typeof runsWords.english.circumstances,
  (row: RunRow) => string | undefined,
])[] = [
  ['dataset', datasetOf],
  ['engine', ({ engine }) => engine],
  ['device', deviceOf],
  ['threads', ({ threads }) => threads?.toString()],
  ['parameters', ({ parameters }) => (parameters === undefined ? undefined : formatCount(parameters))],
  ['gitCommit', commitOf],
  ['version', ({ version }) => version],
];

function commitOf({ gitCommit, gitDirty }: RunRow): string | undefined {
  const commit = gitCommit?.slice(0, 10);
  return commit && gitDirty ? wordsOf(runsWords).changedSince(commit) : commit;
}

/** How runs differ: recipe and network first, then data, engine and device. For a single run, these facts about it. */
export function Differences({ compared: { runs, differences } }: { readonly compared: Compared }) {
  const words = useWords(runsWords);
  const isSingle = runs.length === 1;
  const titles = titlesOf(runs);
  const partLabel = (part: string) => (part in words.parts ? words.parts[part as keyof typeof words.parts] : part);
  const rows: readonly { readonly part: string; readonly label: string; readonly values: readonly string[] }[] = [
    ...differences.map(labelled),
    ...circumstances.flatMap(([circumstance, read]) => {
      const values = runs.map((row) => read(row) ?? '–');
      const isShown = isSingle ? values[0] !== '–' : new Set(values).size > 1;
      return isShown ? [{ part: 'run', label: words.circumstances[circumstance], values }] : [];
    }),
    ...(isSingle ? [{ part: 'run', label: words.circumstances.seed, values: [String(runs[0]!.seed)] }] : []),
    ...(isSingle ? [{ part: 'run', label: words.circumstances.files, values: [runs[0]!.folder] }] : []),
  ];
  if (rows.length === 0) return <p className="runs-same">{words.same}</p>;
  return (
    <div className="differences-scroll">
      <table className="differences" aria-label={isSingle ? words.aboutRun : words.differences}>
        <thead>
          <tr>
            <th scope="col">{isSingle ? words.about : words.differsIn}</th>
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
                {label} {!isSingle && <span className="difference-part">{partLabel(part)}</span>}
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
