import { useEffect, useRef } from 'react';
import type { RunRow } from '@shared/contract/runRecords';
import { useClient } from '../../client/ClientContext';
import { renameRun, tagRun } from '../actions/runListActions';
import { runsStore } from '../rows/runListStore';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';

/** The run's name as a field in its row. */
export function NameField({ row }: { readonly row: RunRow }) {
  const words = useWords(runsWords);
  const client = useClient();
  return <RowField label={words.nameOf(row.name)} value={row.name} keep={(text) => renameRun(client, row, text)} />;
}

/** The run's tags as a field in its row, commas between them. */
export function TagsField({ row }: { readonly row: RunRow }) {
  const words = useWords(runsWords);
  const client = useClient();
  return (
    <RowField
      label={words.tagsOf(row.name)}
      value={row.tags.join(', ')}
      placeholder={words.tagsHint}
      keep={(text) => tagRun(client, row, text.split(','))}
    />
  );
}

interface RowFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  keep(text: string): Promise<void>;
}

/** Enter and leaving the field commit its text; Escape discards it. */
function RowField({ label, value, placeholder, keep }: RowFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const text = field.current?.value ?? value;
    runsStore.setState({ editing: undefined });
    if (isKept && text !== value) void keep(text);
  };
  return (
    <input
      ref={field}
      className="field run-field"
      defaultValue={value}
      aria-label={label}
      placeholder={placeholder}
      maxLength={200}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') close(true);
        if (event.key === 'Escape') close(false);
      }}
    />
  );
}
