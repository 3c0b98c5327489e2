import { formatCount } from '../words/areas/count';
import { wordsOf } from '../words/currentWords';
import { unitsWords } from '../words/english/units';

/** Numbers as the whole interface writes them: grouped thousands, three significant figures, always a unit. */

export { formatCount };

/** `61,706 parameters`; `11,689,512 trainable parameters, 9,600 non-trainable`: papers count the trainable ones. */
export function formatParameters({
  trainable,
  fixed = 0,
}: {
  readonly trainable: number;
  readonly fixed?: number;
}): string {
  const words = wordsOf(unitsWords);
  return fixed ? words.trainableParameters(trainable, fixed) : words.parameters(trainable);
}

/** A number to three figures, without trailing zeros: 27.4, 0.831, 118. */
function threeFigures(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || size === 0) return formatCount(value);
  return String(Number(value.toPrecision(3)));
}

function scaled(value: number, base: number, units: readonly string[]): string {
  let step = 0;
  let rest = value;
  while (Math.abs(rest) >= base * 0.9995 && step < units.length - 1) {
    rest /= base;
    step += 1;
  }
  return `${step === 0 ? formatCount(rest) : threeFigures(rest)} ${units[step]}`;
}

/** Decimal units, as disks and frameworks count: `18.4 kB`, `210 MB`. */
export function formatBytes(bytes: number): string {
  return scaled(bytes, 1000, ['B', 'kB', 'MB', 'GB', 'TB']);
}

/** `118 kMACs`, `5.71 GMACs` */
export function formatMacs(macs: number): string {
  return scaled(macs, 1000, ['MACs', 'kMACs', 'MMACs', 'GMACs', 'TMACs']);
}

/** FLOPs = 2 × MACs are given by the caller: `235 kFLOPs`. */
export function formatFlops(flops: number): string {
  return scaled(flops, 1000, ['FLOPs', 'kFLOPs', 'MFLOPs', 'GFLOPs', 'TFLOPs']);
}

/** `27,400 images/s`; below ten with a decimal, so that slow networks do not read as 0. */
export function formatThroughput(examplesPerSecond: number): string {
  const { throughput } = wordsOf(unitsWords);
  if (!Number.isFinite(examplesPerSecond)) return throughput('–');
  const figure =
    examplesPerSecond < 10 ? examplesPerSecond.toFixed(1) : formatCount(threeFigureRound(examplesPerSecond));
  return throughput(figure);
}

const threeFigureRound = (value: number): number => Number(value.toPrecision(3));

/** How many times as much, to three figures: `2.19`, `1010`. */
export const formatRatio = (ratio: number): string => String(threeFigureRound(ratio));

/** `0.42 ms`, `35 µs`, `1.3 s` */
export function formatMilliseconds(milliseconds: number): string {
  return scaled(milliseconds * 1000, 1000, ['µs', 'ms', 's']);
}

/** `4 s`, `2 min 05 s`, `3 h 12 min` */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return '–';
  const total = Math.round(seconds);
  if (total < 60) return `${total} s`;
  const minutes = Math.floor(total / 60);
  if (minutes < 60) return `${minutes} min ${String(total % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** A share in [0, 1] as `98.2 %`; two decimals with `decimals: 2`. */
export function formatPercent(share: number | undefined, decimals = 1): string {
  return share === undefined || !Number.isFinite(share) ? '–' : `${(100 * share).toFixed(decimals)} %`;
}

/** `3.43e9`, as people type it. */
function powerOfTen(value: number, digits?: number): string {
  return value.toExponential(digits).replace('e+', 'e');
}

/**
 * A loss: three decimals, more figures where it is small, fewer where it is huge; `NaN` means that training has
 * diverged.
 */
export function formatLoss(loss: number | undefined): string {
  if (loss === undefined) return '–';
  if (!Number.isFinite(loss)) return String(loss);
  const size = Math.abs(loss);
  if (size !== 0 && size < 0.001) return loss.toExponential(1);
  if (size >= 1e5) return powerOfTen(loss, 2);
  return size < 10 ? loss.toFixed(3) : threeFigures(loss);
}

/** A learning rate or decay as people type it: `0.05`, `0.0001`, `1e-7`, `1e9`. */
export function formatRate(rate: number): string {
  const figure = Number(rate.toPrecision(3));
  const size = Math.abs(figure);
  return size !== 0 && (size < 1e-4 || size >= 1e6) ? powerOfTen(figure) : String(figure);
}

/** A small difference to two figures: `2.8·10⁻⁷`. */
export function formatScientific(value: number): string {
  const [figures, power] = value.toExponential(1).split('e');
  const raised = power!.replace('+', '').replace(/./g, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]!));
  return `${figures}·10${raised}`;
}

/** `09:41:07`, in the reader's own time. */
export function formatClock(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
