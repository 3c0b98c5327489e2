import type { Outcome } from './definition';

/** `Plain-20 0.512` */
export function lossText({ network, train }: Outcome): string {
  return `${network} ${train.loss.toPrecision(3)}`;
}
