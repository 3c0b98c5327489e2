import { lineStyle } from './runLineStyle';

/** A small sample of a run's line in the charts. */
export function Swatch({ index }: { readonly index: number }) {
  const { variable, dash } = lineStyle(index);
  return (
    <svg className="run-swatch" viewBox="0 0 20 8" aria-hidden="true">
      <line x1="0" y1="4" x2="20" y2="4" stroke={`var(${variable})`} strokeWidth="3" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
