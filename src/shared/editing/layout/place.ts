import { spread, type Branch } from './branches';
import { joined, lastOf, movedAcross, withArc, type Contour } from './contour';
import { componentsOf, cutsOf, mainBodyOf, type Network } from './network';

/** Half the room across that an edge takes which passes a column, pixels. */
const wire = 14;
/** Room of an arc above what it skips, and of each arc around that. */
export const arcRoom = 44;

/** Distance between the columns' contents across the flow. */
export const branchGap = 40;

/** What a node takes up above and below its line, pixels. */
export interface Extent {
  readonly above: number;
  readonly below: number;
}

/** Some nodes with their places relative to the trunk that they are part of. */
export interface Piece {
  readonly contour: Contour;
  /** The distance of each node's line below the piece's own. */
  readonly lines: ReadonlyMap<number, number>;
  /** Along the trunk: a node that all paths pass, or the branches between two of these. Absent where there is no trunk. */
  readonly parts?: readonly (readonly number[])[];
}

interface Placer {
  readonly place: (members: readonly number[]) => Piece;
  /** How many nodes so far were in parts without a trunk, with more edges to the rest than one in and one out. */
  readonly tangled: () => number;
}

/**
 * Lays a network out. `columns` are the nodes' ranks, which are changed so that a branch stands in the middle of its
 * companions: each edge leads to a higher column before and after.
 */
export function place(
  network: Network,
  extents: readonly Extent[],
  columns: number[],
  stageOf: (node: number) => string | undefined,
): Placer {
  type Skips = Network['skips'];
  const targets = allTargets(network);
  let tangled = 0;

  function piece(members: readonly number[], skips: Skips): Piece {
    if (members.length === 1) return leaf(members[0]!);
    const components = componentsOf(network, members);
    if (components.length > 1) return parallel(components, skips);
    const cuts = cutsOf(network, members);
    return cuts.length ? series(members, new Set(cuts), skips) : loose(members, skips);
  }

  function leaf(node: number): Piece {
    const { above, below } = extents[node]!;
    return { contour: { first: columns[node]!, top: [-above], bottom: [below] }, lines: new Map([[node, 0]]) };
  }

  /** A trunk: nodes that all paths pass, one after the other, with branches between them. */
  function series(members: readonly number[], cuts: ReadonlySet<number>, skips: Skips): Piece {
    const parts: number[][] = [];
    for (const member of members) {
      const last = parts.at(-1);
      if (!last || cuts.has(member) || cuts.has(last[0]!)) parts.push([member]);
      else last.push(member);
    }
    const split = splitSkips(parts, skips);
    const pieces = parts.map((part, index) => piece(part, split.inner[index]!));
    const valleys = split.across.filter((skip) => isValley(skip, members, stageOf, columns));
    const { contour, lines } = stacked(
      pieces,
      pieces.map((each) => each.contour),
      dropsOf(pieces, valleys),
    );
    const arcs = split.across.filter((skip) => !valleys.includes(skip));
    return { contour: withArcs(contour, arcs), lines, parts };
  }

  /** How far each part of a trunk lies below its line: a level for each valley that it is in. */
  function dropsOf(pieces: readonly Piece[], valleys: Skips): number[] {
    if (!valleys.length) return pieces.map(() => 0);
    const below = Math.max(...pieces.map(({ contour }) => Math.max(...contour.bottom)));
    // Notes above some nodes are no reason for deep valleys.
    const above = Math.min(...pieces.map(({ contour }) => -Math.min(...contour.top)));
    const level = below + above + branchGap;
    return pieces.map(({ contour: { first } }) => {
      const around = valleys.filter(([from, to]) => columns[from]! < first && first < columns[to]!);
      return around.length * level;
    });
  }

  function withArcs(contour: Contour, skips: Skips): Contour {
    const spans = skips.map(([from, to]) => [columns[from]!, columns[to]!] as const);
    return spans
      .filter(([from, to]) => to - from > 1)
      .sort((one, other) => one[1] - one[0] - (other[1] - other[0]))
      .reduce((outline, [from, to]) => withArc(outline, from, to, arcRoom), contour);
  }

  /** Branches side by side: each in the middle of the columns that all take, or beside the node that it is joined to. */
  function parallel(components: readonly (readonly number[])[], skips: Skips): Piece {
    const split = splitSkips(components, skips);
    const pieces = components.map((component, index) => piece(component, split.inner[index]!));
    const first = Math.min(...pieces.map(({ contour }) => contour.first));
    const last = Math.max(...pieces.map(({ contour }) => lastOf(contour)));
    const branches = pieces.map((each, index): Branch => {
      const [reads, isRead] = endsOf(components[index]!);
      const room = last - lastOf(each.contour);
      const by = !isRead ? 0 : reads ? Math.floor(room / 2) : room;
      const moved = moveAlong(each.contour, components[index]!, by);
      const edges: Contour[] = [
        ...(reads ? [{ first, top: [-wire], bottom: [wire] }] : []),
        ...(isRead ? [{ first: last, top: [-wire], bottom: [wire] }] : []),
      ];
      return {
        contour: joined([moved, ...edges], wire),
        length: each.contour.top.length,
        isClosed: reads && isRead,
      };
    });
    return stacked(
      pieces,
      branches.map(({ contour }) => contour),
      spread(branches, branchGap),
    );
  }

  /** The longest path with what hangs on it: nothing is on all paths. */
  function loose(members: readonly number[], skips: Skips): Piece {
    const body = mainBodyOf(network, members);
    const main = members.filter((member) => body.has(member));
    const rest = componentsOf(
      network,
      members.filter((member) => !body.has(member)),
    );
    for (const part of rest) if (linksOf(part) > 2) tangled += part.length;
    const split = splitSkips([main, ...rest], skips);
    const pieces = [main, ...rest].map((part, index) => piece(part, split.inner[index]!));
    const branches = pieces.map((each, index): Branch => {
      const own = index === 0 ? main : rest[index - 1]!;
      if (index === 0) return { contour: each.contour, length: Infinity, isClosed: false };
      const [reads, isRead] = endsOf(own);
      const contour = reads ? each.contour : moveAlong(each.contour, own, Infinity);
      return { contour, length: each.contour.top.length, isClosed: reads && isRead };
    });
    return stacked(
      pieces,
      branches.map(({ contour }) => contour),
      spread(branches, branchGap),
    );
  }

  function stacked(pieces: readonly Piece[], contours: readonly Contour[], offsets: readonly number[]): Piece {
    return {
      contour: joined(
        contours.map((contour, index) => movedAcross(contour, offsets[index]!)),
        wire,
      ),
      lines: new Map(
        pieces.flatMap(({ lines }, index) =>
          [...lines].map(([node, line]): [number, number] => [node, line + offsets[index]!]),
        ),
      ),
    };
  }

  /** Moves nodes to higher columns, as far as what they feed allows. */
  function moveAlong(contour: Contour, members: readonly number[], wanted: number): Contour {
    const inside = new Set(members);
    let by = wanted;
    for (const member of members)
      for (const target of targets[member]!)
        if (!inside.has(target)) by = Math.min(by, columns[target]! - columns[member]! - 1);
    if (by <= 0 || by === Infinity) return contour;
    for (const member of members) columns[member]! += by;
    return { ...contour, first: contour.first + by };
  }

  /** How many edges join some nodes to others. */
  function linksOf(members: readonly number[]): number {
    const inside = new Set(members);
    const outside = (nodes: readonly number[]) => nodes.filter((node) => !inside.has(node)).length;
    return members.reduce((sum, node) => sum + outside(network.next[node]!) + outside(network.previous[node]!), 0);
  }

  function endsOf(members: readonly number[]): readonly [reads: boolean, isRead: boolean] {
    const inside = new Set(members);
    const leaves = (links: readonly (readonly number[])[]) =>
      members.some((member) => links[member]!.some((other) => !inside.has(other)));
    return [leaves(network.previous), leaves(network.next)];
  }

  return { place: (members) => piece(members, network.skips), tangled: () => tangled };
}

/** Whether a skip joins two nodes of one resolution past others of another, as those of a U-Net do. */
function isValley(
  [from, to]: Network['skips'][number],
  members: readonly number[],
  stageOf: (node: number) => string | undefined,
  columns: readonly number[],
): boolean {
  const stage = stageOf(from);
  if (stage === undefined || stageOf(to) !== stage) return false;
  return members.some((node) => {
    const isBetween = columns[from]! < columns[node]! && columns[node]! < columns[to]!;
    return isBetween && ![stage, undefined].includes(stageOf(node));
  });
}

/** Skips within one of the parts, and those from one to another. */
function splitSkips(parts: readonly (readonly number[])[], skips: Network['skips']) {
  const inner = parts.map((): (readonly [number, number])[] => []);
  if (!skips.length) return { inner, across: skips };
  const partOf = new Map(parts.flatMap((part, index) => part.map((node) => [node, index] as const)));
  const across = skips.filter((skip) => {
    const [from, to] = [partOf.get(skip[0]), partOf.get(skip[1])];
    if (from !== undefined && from === to) inner[from]!.push(skip);
    return from !== to && from !== undefined && to !== undefined;
  });
  return { inner, across };
}

/** What each node feeds, by skips too. */
function allTargets({ next, skips }: Network): readonly (readonly number[])[] {
  const targets = next.map((nodes) => [...nodes]);
  for (const [from, to] of skips) targets[from]!.push(to);
  return targets;
}

/** The longest path to each node, in nodes. */
export function ranksOf({ order, previous, count }: Network): number[] {
  const ranks = new Array<number>(count).fill(0);
  for (const node of order)
    for (const source of previous[node]!) ranks[node] = Math.max(ranks[node]!, ranks[source]! + 1);
  return ranks;
}
