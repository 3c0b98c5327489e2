import { blockLibrary } from '@shared/blocks/library';
import { analysisAt } from '@shared/compiler/analyze';
import { arcText } from '@shared/targets/figures/arcs';
import { volumesOfCards } from '@shared/targets/figures/fold';
import { joinsOf } from '@shared/targets/figures/joins';
import { kernelMark } from '@shared/targets/figures/kernel';
import { labels } from '@shared/targets/figures/picture';
import { outerBounds, placeVolumes } from '@shared/targets/figures/placed';
import { usualScale } from '@shared/targets/figures/solid';
import type { FigureSource } from '@shared/targets/figures/source';
import { lineText } from '@shared/targets/figures/short';
import { stepsBetween } from '@shared/targets/figures/steps';
import { cardsAt } from '../../drawing/viewCards';
import { canvasView } from '../../drawing/drawingView';
import type { DrawingState } from '../../drawing/drawingStore';
import { canvasArea } from '../../viewport/flow';
import { joinKey, type ShownVolume, type VolumePlaces } from '../../viewport/volumePlaces';

/** Distance between volumes side by side, canvas pixels. */
const gap = 28;

/** The zoom from which on labels of the usual length have room. */
const readable = 0.68;

/** What a long trunk is folded for; nothing before the canvas is there. */
const windowOf = (area: DOMRect | undefined) =>
  area && { window: { width: area.width - 80, height: area.height - 124, readable } };

/** Places for the volumes of the shown graph: one for each card. */
export function placeShown(state: DrawingState): VolumePlaces {
  const view = canvasView(state);
  const { wired, prefix, values, leftOut } = view;
  const source: FigureSource = {
    graph: { ...wired, nodes: wired.nodes.filter(({ id }) => !leftOut.has(id)) },
    library: blockLibrary(state.document),
    scope: values,
    analysisOf: (id) => analysisAt(state.analysis, prefix + id),
  };
  const volumes = volumesOfCards(source, cardsAt(prefix));
  const steps = stepsBetween(volumes, wired.edges);
  const placed = placeVolumes(volumes, steps, {
    ...{ scale: usualScale, labelsOf: labels, gap, mostBoxes: 3 },
    ...windowOf(canvasArea()),
  });
  const { wires, skips, next } = joinsOf(placed, steps);
  const byId = new Map(placed.map((volume) => [volume.id, volume]));
  const shown = placed.map((volume): [string, ShownVolume] => {
    const reader = byId.get(next.get(volume.id) ?? '');
    const kernel = reader && kernelMark(source, volume, reader);
    const { left, right } = outerBounds(volume);
    return [volume.id, { ...volume, room: right - left + gap - 8, ...(kernel && { kernel }) }];
  });
  return {
    volumes: new Map(shown),
    paths: new Map([
      ...wires
        .filter(({ points }) => points.length > 2)
        .map(({ from, to, points }) => joined(from, to, lineText(points), false)),
      ...skips.map(({ from, to, arc }) => joined(from, to, arcText(arc), true)),
    ]),
  };
}

function joined(from: string, to: string, path: string, isSkip: boolean) {
  return [joinKey(from, to), { path, isSkip }] as const;
}
