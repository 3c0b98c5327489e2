/** A length as it is written in SVG: hundredths of a pixel are enough. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
