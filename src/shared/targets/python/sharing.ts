import type { Body, Item, SharedLayers } from './body';

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
