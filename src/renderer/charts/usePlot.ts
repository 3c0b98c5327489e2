import { useCallback, useEffect, useRef, type RefObject } from 'react';
import './plotLocale';
import uPlot, { type AlignedData } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { onThemeChange } from '../theme/onThemeChange';
import { throttled } from '../browser/throttled';
import { plotOptions, type PlotSpecification } from './plotOptions';

/** Redraws of a chart while data streams, milliseconds apart: faster than the eye notices, slower than data arrives. */
const REDRAW_INTERVAL = 80;

export interface PlotSource {
  /** What to draw now, for a plot this wide. */
  data(width: number): AlignedData;
  /** Calls back whenever `data` may give something else. Returns the function that stops. */
  subscribe(changed: () => void): () => void;
}

/**
 * A uPlot in the element of the returned reference, fed past React: data goes from the source into the plot without a
 * render. Made anew only when `key` changes (the scale's kind); `source` and `specification` are read at each redraw.
 */
export function usePlot(
  key: string,
  source: PlotSource,
  specification: PlotSpecification,
): { box: RefObject<HTMLDivElement | null>; plot: RefObject<uPlot | null>; redraw: () => void } {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef({ source, specification });
  const request = useRef<() => void>(() => {});
  useEffect(() => {
    latest.current = { source, specification };
  });
  useEffect(() => {
    const element = box.current!;
    const size = () => ({ width: Math.max(80, element.clientWidth), height: Math.max(60, element.clientHeight) });
    const made = new uPlot(
      plotOptions(
        {
          ...latest.current.specification,
          marks: () => latest.current.specification.marks(),
          onHover: (index, left) => latest.current.specification.onHover(index, left),
        },
        size(),
      ),
      latest.current.source.data(size().width),
      element,
    );
    plot.current = made;
    const drawing = throttled(() => made.setData(latest.current.source.data(made.width)), REDRAW_INTERVAL);
    request.current = drawing.request;
    const unsubscribe = latest.current.source.subscribe(drawing.request);
    const resizing = new ResizeObserver(() => {
      made.setSize(size());
      drawing.request();
    });
    resizing.observe(element);
    // Colours are read while drawing, so a change of theme needs only a redraw.
    const stopTheming = onThemeChange(() => made.redraw());
    return () => {
      drawing.cancel();
      unsubscribe();
      resizing.disconnect();
      stopTheming();
      made.destroy();
      plot.current = null;
    };
  }, [key]);
  const redraw = useCallback(() => request.current(), []);
  return { box, plot, redraw };
}
