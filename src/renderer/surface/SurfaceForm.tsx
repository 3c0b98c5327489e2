import { useId, type ReactNode } from 'react';
import { runListQuerySchema } from '@shared/contract/runRecords';
import type { SurfaceOptions } from '@shared/contract/lossSurface';
import { useRequest } from '../client/useRequest';
import { formatWhen } from '../format/when';
import { NumberField } from '../forms/NumberField';
import { useWords } from '../words/currentWords';
import { surfaceWords } from '../words/english/surface';
import type { SurfaceRun } from './surfaceStore';

/** Points along each direction: the work goes by their square. */
const numbersOfPoints = [11, 21, 31, 51] as const;
const splits = ['train', 'test'] as const;
/** Of the list of runs, the latest. */
const listed = runListQuerySchema.parse({ limit: 200 });

interface SurfaceFormProps {
  readonly run: SurfaceRun;
  readonly beside: SurfaceRun | undefined;
  readonly options: SurfaceOptions;
  readonly disabled: boolean;
  readonly onBeside: (beside: SurfaceRun | undefined) => void;
  readonly onOptions: (options: SurfaceOptions) => void;
}

/** What is calculated, and which run's surface stands beside this one's. */
export function SurfaceForm({ run, beside, options, disabled, onBeside, onOptions }: SurfaceFormProps) {
  const words = useWords(surfaceWords);
  const runs = useRequest('runs.list', listed).output?.runs ?? [];
  const others = runs.filter((row) => row.run !== run.run && row.checkpointStep !== undefined);
  return (
    <fieldset className="surface-form" disabled={disabled} aria-label={words.options}>
      <Field label={words.beside}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={beside?.run ?? ''}
            onChange={({ target }) => onBeside(others.find((row) => row.run === target.value))}
          >
            <option value="">{words.noRun}</option>
            {others.map((row) => (
              <option key={row.run} value={row.run}>
                {row.name} · {formatWhen(row.startedAt)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.points}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={options.points}
            onChange={({ target }) => onOptions({ ...options, points: Number(target.value) })}
          >
            {[...new Set([...numbersOfPoints, options.points])].map((points) => (
              <option key={points} value={points}>
                {points} × {points}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.examples}>
        {(id) => (
          <NumberField
            id={id}
            value={options.examples}
            integer
            minimum={1}
            maximum={1_000_000}
            onCommit={(examples) => onOptions({ ...options, examples })}
          />
        )}
      </Field>
      <Field label={words.split}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={options.split}
            onChange={({ target }) => onOptions({ ...options, split: target.value as SurfaceOptions['split'] })}
          >
            {splits.map((split) => (
              <option key={split} value={split}>
                {words.splits[split]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="surface-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
