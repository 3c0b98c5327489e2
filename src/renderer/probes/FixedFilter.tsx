import type { BlockDefinition, FixedFilter as Filter } from '@shared/blocks/definition';
import { filteredTiles, fixedFilterTiles } from '@shared/compiler/probes/fixedFilter';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { useMemo, useSyncExternalStore } from 'react';
import { onWatchChange, watchedSample } from '../run/watchedTiles';
import { StillTiles } from '../tiles/StillTiles';
import { useTestImages } from './useTestImages';
import { useWords } from '../words/currentWords';
import { probesWords } from '../words/english/probes';
import './probes.css';

export interface FixedFilterProps {
  readonly path: string;
  readonly block: BlockDefinition | undefined;
  readonly parameters: ParameterValues<ParameterSpecs> | undefined;
  /** In the inspector: larger, with what the filter makes of a test image. */
  readonly large?: boolean;
}

/** The kernel of a block whose settings fix it, as learned filters are shown. Nothing for other blocks. */
export function FixedFilter({ path, block, parameters, large = false }: FixedFilterProps) {
  const words = useWords(probesWords);
  const filter = useMemo(
    () => (block?.kind === 'primitive' && parameters ? block.fixedFilter?.(parameters) : undefined),
    [block, parameters],
  );
  const tiles = useMemo(() => filter && fixedFilterTiles(filter), [filter]);
  if (!filter || !tiles) return null;
  return (
    <section className={large ? 'probe probe-large' : 'probe'} aria-label={words.fixedFilterOf(path)}>
      {large && <h3 className="probe-title">{words.fixedFilter}</h3>}
      <StillTiles tiles={tiles} width={large ? 264 : 140} tile={large ? 72 : 40} label={words.kernelOf(path)} />
      {large && <OnSample filter={filter} path={path} />}
    </section>
  );
}

/** A test image of the data, and what comes out where the filter reads that. */
function OnSample({ filter, path }: { readonly filter: Filter; readonly path: string }) {
  const words = useWords(probesWords);
  const sample = useSyncExternalStore(onWatchChange, watchedSample);
  const indices = useMemo(() => [sample], [sample]);
  const { tiles, error } = useTestImages(indices);
  const filtered = useMemo(() => tiles && filteredTiles(filter, tiles), [filter, tiles]);
  if (error) return <p className="probe-hint">{error}</p>;
  if (!tiles || !filtered) return null;
  return (
    <>
      <p className="probe-hint">{words.appliedTo(sample)}</p>
      <div className="probe-pair">
        <StillTiles tiles={tiles} width={112} tile={112} label={words.testImage(sample)} />
        <StillTiles tiles={filtered} width={112} tile={112} label={words.filteredBy(sample, path)} />
      </div>
    </>
  );
}
