import { lineStyle } from './runLineStyle';

/** The line of a run in the charts, in the small. */
export function Swatch({ index }: { readonly index: number }) {
  const { variable, dash } = lineStyle(index);
  return (
    <svg className="run-swatch" viewBox="0 0 20 8" aria-hidden="true">
      <line x1="0" y1="4" x2="20" y2="4" stroke={`var(${variable})`} strokeWidth="3" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
