import { useMemo, useState } from 'react';
import { extentOfLosses, surfaceOptionsSchema, surfaceTable, type SurfaceOptions } from '@shared/contract/lossSurface';
import { download } from '../browser/download';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { surfaceWords } from '../words/english/surface';
import { levelsBetween } from './levels';
import { SurfaceForm } from './SurfaceForm';
import { SurfaceLegend } from './SurfaceLegend';
import { SurfacePlot } from './SurfacePlot';
import { useSurfaceRun, type SurfaceRun } from './surfaceStore';
import { useSurfaces } from './useSurfaces';
import './surface.css';

const isolines = 14;

/** The loss around what a run has learned; beside it that of another run, on the same colours. */
export function SurfaceDialog() {
  const words = useWords(surfaceWords);
  const isOpen = useUi(({ dialog }) => dialog === 'surface');
  const run = useSurfaceRun();
  return (
    <ModalDialog dialog="surface" title={words.title}>
      {isOpen && run && <SurfaceView key={run.run} run={run} />}
    </ModalDialog>
  );
}

function SurfaceView({ run }: { readonly run: SurfaceRun }) {
  const words = useWords(surfaceWords);
  const [beside, setBeside] = useState<SurfaceRun>();
  const [chosen, setChosen] = useState<SurfaceOptions>();
  const runs = useMemo(() => (beside ? [run, beside] : [run]), [run, beside]);
  const { known, working, error, calculate, stop } = useSurfaces(runs.map((each) => each.run));
  const options = chosen ?? known.get(run.run)?.options ?? surfaceOptionsSchema.parse({});
  // Isolines take long enough that progress must not calculate them again.
  const { shown, levels } = useMemo(() => {
    const kept = runs.flatMap((each) => {
      const surface = known.get(each.run);
      return surface ? [{ ...each, ...surface }] : [];
    });
    // Surfaces of other examples, or on another scale, are not beside one another.
    const alike = kept.filter((each) => isSame(each.options, kept[0]!.options));
    return { shown: alike, levels: levelsBetween(...extentOfLosses(alike.map(({ surface }) => surface)), isolines) };
  }, [known, runs]);
  const isMissing = runs.some(({ run: each }) => !isSame(known.get(each)?.options, options));
  return (
    <div className="surface">
      <p className="hint">{words.hint}</p>
      <SurfaceForm
        {...{ run, beside, options }}
        disabled={working !== undefined}
        onBeside={setBeside}
        onOptions={setChosen}
      />
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {shown.length > 0 && (
        <div className="surface-plots">
          {shown.map(({ run: each, name, surface }) => (
            <SurfacePlot key={each} {...{ name, surface, levels }} />
          ))}
        </div>
      )}
      {shown.length > 0 && <SurfaceLegend levels={levels} />}
      <div className="surface-foot">
        {working ? (
          <>
            <progress value={working.share} max={1} aria-label={words.calculating} />
            <button type="button" className="button" onClick={stop}>
              {words.stop}
            </button>
          </>
        ) : (
          <button type="button" className="button" disabled={!isMissing} onClick={() => calculate(options)}>
            {words.calculate}
          </button>
        )}
        {shown.map(({ run: each, name, surface }) => (
          <button
            key={each}
            type="button"
            className="link"
            onClick={() =>
              download({ name: `${each}-loss-surface.csv`, bytes: new TextEncoder().encode(surfaceTable(surface)) })
            }
          >
            {shown.length === 1 ? words.save : words.saveOf(name)}
          </button>
        ))}
      </div>
    </div>
  );
}

const isSame = (left: SurfaceOptions | undefined, right: SurfaceOptions): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
