import type { Field } from './field';

/** A colour for each class, far from those of its neighbours by number: hues in steps of the golden angle. */
export function classColour(number: number): readonly [red: number, green: number, blue: number] {
  const hue = (number * 137.508) % 360;
  // Lightness 55 %, saturation 80 %.
  const channel = (offset: number) => {
    const at = (offset + hue / 30) % 12;
    return Math.round(255 * (0.55 - 0.36 * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** What belongs to no class is grey. */
const ignoredColour = [128, 128, 128] as const;

/** The colour of a number of a field: that of its class, or of what is ignored and none of the classes. */
export function numberColour(
  { classes, ignoreIndex }: Pick<Field, 'classes' | 'ignoreIndex'>,
  number: number,
): readonly [red: number, green: number, blue: number] {
  return number === ignoreIndex && classes?.[number] === undefined ? ignoredColour : classColour(number);
}
