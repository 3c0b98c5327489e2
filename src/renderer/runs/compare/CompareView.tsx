import { isActiveState } from '@shared/contract/events';
import { useEffect, useRef } from 'react';
import { ArrowLeft } from 'lucide-react';
import { useClient } from '../../client/ClientContext';
import { useRequest } from '../../client/useRequest';
import { ChartSettings, useChartSettings } from '../../charts/ChartSettings';
import './compare.css';
import { openRun } from '../actions/openRun';
import { showRuns } from '../rows/runListStore';
import { titlesOf } from '../rows/runTitles';
import { ComparedCurves } from './ComparedCurves';
import { ComparedTable } from './ComparedTable';
import { Differences } from './Differences';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';

/** Points are thinned for a chart of this many pixels; half a wide window. */
const width = 800;

/** A comparison of runs: curves, then what differs, which may be a long list, and figures. For a single run: facts about it. */
export function CompareView({ runs }: { readonly runs: readonly string[] }) {
  const words = useWords(runsWords);
  const client = useClient();
  const { smoothing, logarithmic } = useChartSettings();
  const compared = useRequest('runs.compare', { runs: [...runs] });
  const curves = useRequest('runs.curves', { runs: [...runs], width, smoothing });
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const error = compared.error ?? curves.error;
  const rows = compared.output?.runs ?? [];
  const names = titlesOf(rows);
  const single = rows.length === 1 ? rows[0] : undefined;
  // While other runs are loading the previous answers stay; they must not be mixed.
  const isCurrent = curves.output?.map(({ run }) => run).join() === rows.map(({ run }) => run).join();
  return (
    <div className="compare">
      <div className="runs-toolbar">
        <button type="button" className="button" ref={back} onClick={() => showRuns([])}>
          <ArrowLeft size={14} aria-hidden="true" /> {words.allRuns}
        </button>
        <h3>{single ? single.name : words.several(runs.length)}</h3>
        {single && (
          <button
            type="button"
            className="button"
            disabled={isActiveState(single.state)}
            onClick={() => openRun(client, single)}
          >
            {words.open}
          </button>
        )}
        <ChartSettings />
      </div>
      {error !== undefined && (
        <p className="empty" role="alert">
          {error}
        </p>
      )}
      {compared.output && error === undefined && (
        <div className="compare-scroll">
          {curves.output && isCurrent && (
            <ComparedCurves curves={curves.output} names={names} logarithmic={logarithmic} />
          )}
          <Differences compared={compared.output} />
          <ComparedTable rows={rows} />
        </div>
      )}
    </div>
  );
}
