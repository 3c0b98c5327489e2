import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RequestInput, RequestOutput } from '@shared/contract/contract';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';
import type { RunRow } from '@shared/contract/runRecords';
import { useClient } from '../../client/ClientContext';
import { useRuns } from '../rows/runListStore';

const pageSize = 100;

export interface RunPages {
  readonly total: number;
  readonly notes: readonly SaidText[];
  /** Why runs cannot be listed. */
  readonly trouble?: SaidText;
  readonly loading: boolean;
  /** A run by its index in the list; `undefined` while its page is pending. */
  row(index: number): RunRow | undefined;
  /** Requests the pages of these indices. */
  need(first: number, last: number): void;
}

type Query = RequestInput<'runs.list'>;
type Answer = RequestOutput<'runs.list'>;

interface Known {
  readonly query: string;
  readonly pages: ReadonlyMap<number, readonly RunRow[]>;
  readonly latest?: Answer;
  readonly error?: SaidText;
}

/**
 * The list of runs as its table needs it: only the visible pages are fetched, again whenever the search, the
 * order or the list itself changes. While new pages are pending the previous ones stay.
 */
export function useRunPages(): RunPages {
  const client = useClient();
  const search = useRuns((state) => state.search);
  const sort = useRuns((state) => state.sort);
  const descending = useRuns((state) => state.descending);
  const version = useRuns((state) => state.version);
  const query = JSON.stringify({ search, sort, descending });
  const [known, setKnown] = useState<Known>({ query, pages: new Map() });
  const wanted = useRef<ReadonlySet<number>>(new Set([0]));
  const asked = useRef(new Map<number, string>());

  const fetch = useCallback(() => {
    const stamp = `${query} ${version}`;
    for (const page of wanted.current) {
      if (asked.current.get(page) === stamp) continue;
      asked.current.set(page, stamp);
      const place = { offset: page * pageSize, limit: pageSize };
      client.request('runs.list', { ...(JSON.parse(query) as Query), ...place }).then(
        (latest) => {
          if (asked.current.get(page) !== stamp) return;
          setKnown((before) => {
            const pages = new Map(before.query === query ? before.pages : []);
            return { query, latest, pages: pages.set(page, latest.runs) };
          });
        },
        (error: unknown) => setKnown((before) => ({ ...before, error: saidTextOf(error) })),
      );
    }
  }, [client, query, version]);
  useEffect(fetch, [fetch]);

  const need = useCallback(
    (first: number, last: number) => {
      const [from, to] = [Math.floor(first / pageSize), Math.floor(Math.max(first, last) / pageSize)];
      wanted.current = new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));
      fetch();
    },
    [fetch],
  );
  return useMemo(() => {
    const { latest, error, pages } = known;
    const trouble = latest?.trouble ?? error;
    return {
      total: latest?.total ?? 0,
      notes: latest?.notes ?? [],
      loading: latest === undefined && error === undefined,
      ...(trouble !== undefined && { trouble }),
      row: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
      need,
    };
  }, [known, need]);
}
