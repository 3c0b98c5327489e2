import type { Body } from './body';

/** A scope's first input is the trunk, `x`; further ones are counted. */
export function argumentNames(body: Body): string[] {
  return body.inputs.map((_, index) => (index === 0 ? 'x' : `x_${index + 1}`));
}
