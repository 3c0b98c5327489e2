import type { Certificate } from '@shared/contract/cards';
import { formatScientific } from '../format/units';

/** A certificate as a chip, and what it says at length. */
export function certificateText({ reference, package: name, version, difference }: Certificate): {
  readonly chip: string;
  readonly title: string;
} {
  const most = formatScientific(difference);
  return {
    chip: `equals ${name}, max |Δ| ${most}`,
    title:
      `With the same random weights, this drawing gives the answers of “${reference}” in ${name} ${version}: ` +
      `they differ by ${most} of the largest at most.`,
  };
}
