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

/** The colour of what is none of the classes and does not count. */
export const ignoredColour = [128, 128, 128] as const;
