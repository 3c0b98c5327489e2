import type { Body, Item, SharedLayers } from './body';
import { sameValue } from './argumentList';
import type { Variant } from './variants';

/** An item with the id of the node, in its scope, whose weights it uses: its own where they are its own. */
export interface OwnedItem {
  readonly item: Item;
  readonly owner: string;
}

/** The items, each of several that use the same weights with what says so. */
export function withSharedLayers(owned: readonly OwnedItem[]): Item[] {
  const users = new Map<string, number[]>();
  owned.forEach(({ owner }, index) => {
    const known = users.get(owner);
    if (known) known.push(index);
    else users.set(owner, [index]);
  });
  return owned.map(({ item, owner }) => {
    const items = users.get(owner)!;
    return items.length === 1 ? item : { ...item, shared: { owner, items } };
  });
}

/** The item that makes the layers of this one: the first of those that share them. */
export function makerOf(body: Body, index: number): number {
  return body.items[index]!.shared?.items[0] ?? index;
}

/** What the layers of an item are called after. */
export function layerId({ id, shared }: { readonly id: string; readonly shared?: SharedLayers }): string {
  return shared?.owner ?? id;
}

/**
 * Throws where items share weights but not settings: one layer has one setting. Variants tell which composites are the same
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
        throw new Error(
          `${item.path} and ${maker.path} share their weights but not their settings, and in code they are one layer, ` +
            `which has one setting. Give both equal parameters, or each its own weights.`,
        );
    });
}
