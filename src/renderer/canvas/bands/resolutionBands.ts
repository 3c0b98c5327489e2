import type { Edge } from '@shared/document/schema';
import type { Box } from '@shared/editing';

/** Neighbouring nodes whose outputs have one resolution, with the room around them, canvas pixels. */
export interface Band extends Omit<Box, 'id'> {
  readonly resolution: string;
}

/** Room around the nodes of a band. */
const margin = { x: 20, top: 36, bottom: 24 };

/**
 * One band for each run of equal resolution: nodes joined by edges to the right, but by no skip. Bands beside each other are
 * equally high, and end in the middle between them.
 */
export function resolutionBands(
  boxes: readonly Box[],
  edges: readonly Edge[],
  resolutionOf: (id: string) => string | undefined,
): Band[] {
  const known = new Map(boxes.map((box) => [box.id, box]));
  const runOf = new Map<string, string>();
  const first = (id: string): string => {
    let run = id;
    for (let next = runOf.get(run); next !== undefined; next = runOf.get(run)) run = next;
    if (run !== id) runOf.set(id, run);
    return run;
  };
  for (const { from, to } of edges) {
    const [source, target] = [known.get(from[0]), known.get(to[0])];
    if (!source || !target || target.x <= source.x || resolutionOf(source.id) !== resolutionOf(target.id)) continue;
    const [one, other] = [first(source.id), first(target.id)];
    if (one !== other) runOf.set(other, one);
  }
  const runs = new Map<string, Box[]>();
  for (const box of boxes) {
    if (resolutionOf(box.id) === undefined) continue;
    const run = first(box.id);
    const list = runs.get(run);
    if (list) list.push(box);
    else runs.set(run, [box]);
  }
  return evenlyHigh([...runs].map(([id, run]) => bandOf(resolutionOf(id)!, run)));
}

function bandOf(resolution: string, run: readonly Box[]): Band {
  const x = Math.min(...run.map((box) => box.x)) - margin.x;
  const y = Math.min(...run.map((box) => box.y)) - margin.top;
  const right = Math.max(...run.map((box) => box.x + box.width)) + margin.x;
  const bottom = Math.max(...run.map((box) => box.y + box.height)) + margin.bottom;
  return { resolution, x, y, width: right - x, height: bottom - y };
}

/** Bands that share a row get its height; those of one resolution that meet become one. */
function evenlyHigh(bands: readonly Band[]): Band[] {
  const rows: { top: number; bottom: number; bands: Band[] }[] = [];
  for (const band of [...bands].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && band.y + margin.top < row.bottom - margin.bottom) {
      row.bottom = Math.max(row.bottom, band.y + band.height);
      row.bands.push(band);
    } else rows.push({ top: band.y, bottom: band.y + band.height, bands: [band] });
  }
  return rows.flatMap(({ top, bottom, bands: row }) =>
    joinedAlong(row).map((band) => ({ ...band, y: top, height: bottom - top })),
  );
}

function joinedAlong(row: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of [...row].sort((one, other) => one.x - other.x)) {
    const at = joined.findIndex((other) => other.resolution === band.resolution && band.x <= other.x + other.width);
    if (at < 0) joined.push(band);
    else {
      const other = joined[at]!;
      joined[at] = { ...other, width: Math.max(other.x + other.width, band.x + band.width) - other.x };
    }
  }
  return joined;
}
