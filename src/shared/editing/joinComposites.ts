import { blockLibrary } from '../blocks/library';
import type { Composite, NetNode } from '../document/schema';
import { compositeText } from '../document/serialize';
import { familyOf, freshId } from './ids';

/** The composites that nodes use, and those that these use. */
export function neededBy(nodes: readonly Pick<NetNode, 'block'>[], composites: readonly Composite[]): Composite[] {
  const needed = new Set(nodes.map(({ block }) => block));
  for (const type of needed) {
    const composite = composites.find((candidate) => candidate.type === type);
    for (const { block } of composite?.graph.nodes ?? []) needed.add(block);
  }
  return composites.filter(({ type }) => needed.has(type));
}

/**
 * The composites of a drawing with those that arrive. Equal ones are shared; one with the name of a different composite or of
 * a built-in block is renamed. What was renamed on an earlier arrival is found again.
 * @returns also what the arriving ones are called now, where that is another name
 */
export function joinComposites(
  own: Composite[],
  added: readonly Composite[],
): { composites: Composite[]; types: ReadonlyMap<string, string> } {
  const types = new Map<string, string>();
  const library = blockLibrary({ composites: own });
  const taken = new Set([...library.keys(), ...added.map(({ type }) => type)]);
  const arrived: Composite[] = [];
  for (const composite of innermostFirst(added)) {
    const renamed = callingOthers(composite, types);
    const known = own.find((candidate) => isCopyOf(renamed, candidate));
    const type = known?.type ?? (library.has(composite.type) ? freshId(composite.type, taken) : composite.type);
    taken.add(type);
    if (type !== composite.type) types.set(composite.type, type);
    if (!known) arrived.push({ ...composite, type });
  }
  if (!arrived.length) return { composites: own, types };
  // Only now do all have their names, also those that use one another.
  return { composites: [...own, ...arrived.map((composite) => callingOthers(composite, types))], types };
}

/** Whether a composite of the drawing is the one that arrives, also where it got another name when it came first. */
function isCopyOf(arriving: Composite, candidate: Composite): boolean {
  if (candidate.type !== arriving.type && familyOf(candidate.type) !== familyOf(arriving.type)) return false;
  return compositeText({ ...candidate, type: arriving.type }) === compositeText(arriving);
}

function callingOthers(composite: Composite, types: ReadonlyMap<string, string>): Composite {
  if (!composite.graph.nodes.some(({ block }) => types.has(block))) return composite;
  const nodes = composite.graph.nodes.map((node) => ({ ...node, block: types.get(node.block) ?? node.block }));
  return { ...composite, graph: { ...composite.graph, nodes } };
}

/** In the order in which each follows those that it uses; as given where they use one another. */
function innermostFirst(composites: readonly Composite[]): Composite[] {
  const byType = new Map(composites.map((composite) => [composite.type, composite]));
  const ordered = new Set<Composite>();
  const begun = new Set<Composite>();
  const visit = (composite: Composite): void => {
    if (begun.has(composite)) return;
    begun.add(composite);
    for (const { block } of composite.graph.nodes) {
      const used = byType.get(block);
      if (used) visit(used);
    }
    ordered.add(composite);
  };
  for (const composite of composites) visit(composite);
  return [...ordered];
}
