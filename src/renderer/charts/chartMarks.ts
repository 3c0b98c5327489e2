import type uPlot from 'uplot';
import { themeColour } from '../theme/themeColours';
import type { Mark } from '../run/shownRun';

interface MarkStyle {
  /** Distinguishable by shape as well as by colour. */
  readonly sign: string;
  readonly color: string;
  readonly dash: readonly number[];
}

export const markStyles: { readonly [Kind in Mark['kind']]: MarkStyle } = {
  learningRate: { sign: '◆', color: '--chart-mark', dash: [4, 3] },
  paused: { sign: '‖', color: '--chart-muted', dash: [1, 3] },
  resumed: { sign: '▸', color: '--chart-muted', dash: [1, 3] },
  checkpoint: { sign: '▴', color: '--chart-muted', dash: [] },
  reduced: { sign: '▾', color: '--chart-mark', dash: [4, 3] },
  stoppedEarly: { sign: '■', color: '--chart-mark', dash: [6, 2] },
  best: { sign: '★', color: '--chart-mark', dash: [2, 2] },
};

/** Draws marks as lines across the plot with their sign; checkpoints, which are many, only as a sign at the bottom. */
export function marksPlugin(marks: () => readonly Mark[]): uPlot.Plugin {
  const draw = (plot: uPlot): void => {
    const { ctx, bbox } = plot;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    ctx.font = `${10 * ratio}px system-ui, sans-serif`;
    ctx.textAlign = 'center';
    ctx.lineWidth = ratio;
    for (const mark of marks()) {
      const style = markStyles[mark.kind];
      const x = Math.round(plot.valToPos(mark.step, 'x', true));
      ctx.strokeStyle = ctx.fillStyle = themeColour(plot.root, style.color);
      const small = style.dash.length === 0;
      if (!small) {
        ctx.setLineDash(style.dash.map((length) => length * ratio));
        ctx.beginPath();
        ctx.moveTo(x, bbox.top + 12 * ratio);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
      }
      ctx.fillText(style.sign, x, small ? bbox.top + bbox.height - 2 * ratio : bbox.top + 10 * ratio);
    }
    ctx.restore();
  };
  return { hooks: { draw } };
}

/** The marks within a few pixels of a place in the plot. */
export function marksNear(plot: uPlot, marks: readonly Mark[], left: number, distance = 5): readonly Mark[] {
  return marks.filter((mark) => Math.abs(plot.valToPos(mark.step, 'x') - left) <= distance);
}
