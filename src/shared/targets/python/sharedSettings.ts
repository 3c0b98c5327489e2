import { IncompleteDrawing } from '../codeTarget';
import { refusal } from '../refusal';
import { sameValue } from './argumentList';
import type { Body } from './body';
import { makerOf } from './sharing';
import type { Variant } from './variants';

/**
 * Throws an `IncompleteDrawing` where items share weights but not settings: one layer has one setting. Variants tell which composites are the same
 * but for their arguments.
 */
export function refuseOtherSettings(model: Body, variants: ReadonlyMap<Body, Variant>): void {
  const isSame = (left: Body, right: Body): boolean => {
    const variant = variants.get(left)!;
    const values = variant.arguments.map(({ values: all }) => [all.get(left)!, all.get(right)!] as const);
    return variant === variants.get(right) && values.every(([one, other]) => sameValue(one, other));
  };
  for (const body of [model, ...variants.keys()])
    body.items.forEach((item, index) => {
      const maker = body.items[makerOf(body, index)]!;
      const isEqual = item.constructs.every((construct, at) => {
        const other = maker.constructs[at];
        if (construct.body && other?.body) return isSame(construct.body, other.body);
        return JSON.stringify(construct) === JSON.stringify(other);
      });
      if (!isEqual || item.constructs.length !== maker.constructs.length)
        throw new IncompleteDrawing([refusal('otherSettings', item.path, maker.path)]);
    });
}
