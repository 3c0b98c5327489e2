import { cardsOf, type Cards } from '../../editing';
import type { FigureSource } from './source';
import { volumeOf, type Volume } from './volume';

/** The volumes of a graph: a node each, but for the chips of its cards. */
export function volumesOfCards(source: FigureSource, cards: Cards): Volume[] {
  const volumes = source.graph.nodes.filter(({ id }) => !cards.hosts.has(id));
  return volumes.map((node) => volumeOf(source, node, cards.chips.get(node.id)));
}

/**
 * The volumes of a figure. What normalises, activates or drops has no volume of its own, nor has what only flattens or ends
 * the network: textbooks draw none.
 */
export function volumesOfFigure(source: FigureSource): Volume[] {
  const volumes = volumesOfCards(source, cardsOf(source.graph, source.library));
  const hosts = new Map(volumes.flatMap((volume) => volume.nodes.map((id) => [id, volume.id] as const)));
  const byId = new Map(volumes.map((volume) => [volume.id, volume]));
  for (const { id } of volumes) {
    const volume = byId.get(id)!;
    const feeder = onlyFeeder(source, volume);
    const host = feeder === undefined ? undefined : byId.get(hosts.get(feeder) ?? '');
    if (!host || host.id === id || !isSilent(source, volume, feeder!)) continue;
    byId.set(host.id, { ...host, nodes: [...host.nodes, ...volume.nodes] });
    byId.delete(id);
    for (const node of volume.nodes) hosts.set(node, host.id);
  }
  return [...byId.values()];
}

function onlyFeeder({ graph }: FigureSource, { id }: Volume): string | undefined {
  const into = graph.edges.filter(({ to }) => to[0] === id);
  return into.length === 1 ? into[0]!.from[0] : undefined;
}

/** Whether a block shows nothing new: an end of the network, or a vector of what alone feeds it. */
function isSilent({ graph, library }: FigureSource, { block: type }: Volume, feeder: string): boolean {
  const block = library.get(type);
  if (block?.kind !== 'primitive') return false;
  if (block.boundary === 'output') return true;
  return block.flattens === true && graph.edges.filter(({ from }) => from[0] === feeder).length === 1;
}
