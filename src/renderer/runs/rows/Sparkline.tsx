import { useMemo } from 'react';

const size = { width: 64, height: 16 };

/** A sparkline of a run's training loss. The figures are beside it, so it is hidden from screen readers. */
export function Sparkline({ bytes }: { readonly bytes: Uint8Array }) {
  const path = useMemo(() => pathOf(new Float32Array(bytes.slice().buffer)), [bytes]);
  return (
    <svg className="run-sparkline" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** A line through the values, scaled from the lowest to the highest. */
export function pathOf(values: Float32Array): string {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const scale = (size.height - 2) / (high - low || 1);
  const step = size.width / Math.max(1, values.length - 1);
  let path = '';
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) return;
    const [x, y] = [index * step, size.height - 1 - (value - low) * scale];
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return known.length === 1 ? `${path}h2` : path;
}
