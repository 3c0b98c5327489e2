/** 61706 → `61,706`. */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** `1 step`, `938 steps`. */
export function counted(count: number, thing: string): string {
  return `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** A loss, to four decimals; one that is very large or very small as `5.732e7`. */
export function figure(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e5 || size < 1e-3) ? value.toExponential(3).replace('e+', 'e') : value.toFixed(4);
}

/** 416520 → `416.52 k`: up to five significant digits, with the unit's prefix. */
export function scaled(value: number, unit = ''): string {
  const prefixes = ['', 'k', 'M', 'G', 'T', 'P'];
  const power = value < 1000 ? 0 : Math.min(prefixes.length - 1, Math.floor(Math.log10(value) / 3));
  return `${Number((value / 1000 ** power).toPrecision(5))} ${prefixes[power]}${unit}`.trim();
}

/** 50123456 → `50.1 MB`: three digits, since more only flicker where they change. */
export function briefBytes(bytes: number): string {
  return scaled(Number(bytes.toPrecision(3)), 'B');
}

/** 75 → `1:15`, 3700 → `1:01:40`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
