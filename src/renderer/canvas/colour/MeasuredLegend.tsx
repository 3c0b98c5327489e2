import { useColourBy } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { shownTimes, useMeasured } from '../../drawing/measured';
import { formatCount, formatMilliseconds, formatPercent } from '../../format/units';
import { useClient } from '../../client/ClientContext';
import { isActive } from '../../run/shownRun';
import { useRun } from '../../run/runStore';
import { useWords } from '../../words/currentWords';
import { sentenceOfText } from '../../words/errorSentence';
import { measuresWords } from '../../words/english/measures';
import { Legend } from './Legend';
import { measureBlocks, stopMeasuring, useMeasuring } from './measureBlocks';
import './colourBar.css';

/** The legend of what is measured; until there is something, what to do for it. */
export function MeasuredLegend() {
  return useColourBy() === 'time' ? <TimeLegend /> : <GradientLegend />;
}

function GradientLegend() {
  const words = useWords(measuresWords);
  const step = useMeasured(({ gradients }) => gradients?.step);
  const isTraining = useRun(isActive);
  if (step !== undefined) return <Legend name="gradient" about={words.gradientStep(formatCount(step))} />;
  return <Nothing text={isTraining ? words.gradientsToCome : words.noGradients} />;
}

function TimeLegend() {
  const words = useWords(measuresWords);
  const client = useClient();
  // Of the drawing that is shown, which may have changed.
  const opened = useDrawingStore((state) => state.opened);
  const times = useMeasured((state) => shownTimes(state, opened));
  const canMeasure = useDrawingStore(({ analysis }) => analysis.network !== undefined);
  const { share, error } = useMeasuring();
  const state = times ? undefined : canMeasure ? words.noTimes : words.incomplete;
  return (
    <>
      {times && share === undefined && error === undefined && (
        <Legend
          name="time"
          about={words.timesOf(times.batch, sentenceOfText(times.device))}
          title={words.timesHint(formatMilliseconds(times.elsewhere))}
        />
      )}
      {share !== undefined ? (
        <Nothing text={words.measuring(formatPercent(share, 0))} />
      ) : (
        (error ?? state) !== undefined && <Nothing text={error ?? state!} isError={error !== undefined} />
      )}
      {share !== undefined ? (
        <button type="button" className="button" onClick={() => stopMeasuring(client)}>
          {words.stop}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          aria-disabled={!canMeasure}
          onClick={() => canMeasure && void measureBlocks(client)}
        >
          {times ? words.measureAgain : words.measure}
        </button>
      )}
    </>
  );
}

function Nothing({ text, isError = false }: { readonly text: string; readonly isError?: boolean }) {
  return (
    <p className="colour-legend" role={isError ? 'alert' : 'status'} data-error={isError || undefined}>
      {text}
    </p>
  );
}
