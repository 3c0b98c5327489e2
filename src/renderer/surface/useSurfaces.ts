import { useEffect, useRef, useState } from 'react';
import type { KeptSurface, SurfaceOptions } from '@shared/contract/lossSurface';
import { sentenceOfError } from '../words/errorSentence';
import { useClient } from '../client/ClientContext';

export interface Surfaces {
  /** By run: what is kept, or was calculated last. */
  readonly known: ReadonlyMap<string, KeptSurface>;
  /** The calculation in progress. */
  readonly working?: { readonly run: string; readonly share: number };
  readonly error?: string;
  calculate(options: SurfaceOptions): void;
  stop(): void;
}

/** The loss surfaces of runs: those that are kept at once, others when they are calculated, one after another. */
export function useSurfaces(runs: readonly string[]): Surfaces {
  const client = useClient();
  const [known, setKnown] = useState<Surfaces['known']>(new Map());
  const [working, setWorking] = useState<Surfaces['working']>();
  const [error, setError] = useState<string>();
  /** The calculation whose results are wanted. */
  const wanted = useRef(0);
  const set = (run: string, kept: KeptSurface) => setKnown((before) => new Map([...before, [run, kept]]));
  const all = runs.join('\n');
  useEffect(() => {
    let isShown = true;
    for (const run of all.split('\n'))
      client.request('surface.kept', { run }).then(
        (kept) =>
          isShown && kept && setKnown((before) => (before.has(run) ? before : new Map([...before, [run, kept]]))),
        (cause: unknown) => isShown && setError(sentenceOfError(cause)),
      );
    return () => {
      isShown = false;
    };
  }, [client, all]);
  const stop = () => {
    wanted.current += 1;
    setWorking(undefined);
    client.request('surface.stop', undefined).catch(() => {
      // It ends by itself.
    });
  };
  const calculate = (options: SurfaceOptions) => {
    const mine = ++wanted.current;
    const isWanted = () => mine === wanted.current;
    setError(undefined);
    void (async () => {
      const stopListening = client.on('surface', (progress) => isWanted() && setWorking(progress));
      try {
        for (const run of runs) {
          setWorking({ run, share: 0 });
          const surface = await client.request('surface.calculate', { run, options });
          if (!isWanted()) return;
          set(run, { options, surface });
        }
      } catch (cause) {
        if (isWanted()) setError(sentenceOfError(cause));
      } finally {
        stopListening();
        if (isWanted()) setWorking(undefined);
      }
    })();
  };
  // Closing the dialog stops what goes on.
  const latest = useRef({ stop, isWorking: false });
  latest.current = { stop, isWorking: working !== undefined };
  useEffect(() => () => void (latest.current.isWorking && latest.current.stop()), []);
  return { known, calculate, stop, ...(working && { working }), ...(error !== undefined && { error }) };
}
