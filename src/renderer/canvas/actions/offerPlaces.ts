import { formatParameter } from '@shared/blocks/families/format';
import { graphOf, type Scope } from '@shared/editing';
import { placesLike, type Place } from '@shared/editing/alike/places';
import { offeredParameters, replacePlaces } from '@shared/editing/alike/replacePlaces';
import type { NetloomDocument } from '@shared/document/schema';
import { editAndSelect } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { dismiss, say, show } from '../../ui/uiStore';
import { wordsOf } from '../../words/currentWords';
import { canvasToolsWords } from '../../words/english/canvasTools';

/** Says where else the graph looks like the composite that a node uses, and offers to use it there too. */
export function offerPlaces(id: string, scope: Scope): void {
  const { document } = drawingStore.getState();
  const places = placesLike(document, id, scope);
  if (!places.length) return;
  const banner = show({
    kind: 'info',
    text: textOf(document, id, scope, places),
    actions: [
      {
        label: wordsOf(canvasToolsWords).places.use,
        run: () => {
          dismiss(banner);
          replaceThere(id, scope);
        },
      },
    ],
  });
}

/** The drawing may have changed since it was offered, so the places are looked for again. */
function replaceThere(id: string, scope: Scope): void {
  const isChanged = editAndSelect(wordsOf(canvasToolsWords).places.step, (document) => {
    const { document: next, ids } = replacePlaces(document, id, scope);
    return { document: next, ids: [id, ...ids] };
  });
  if (!isChanged) say({ kind: 'info', text: wordsOf(canvasToolsWords).places.none });
}

/** `2 more places look the same except for filters 16, 32, 64.` */
function textOf(document: NetloomDocument, id: string, scope: Scope, places: readonly Place[]): string {
  const use = graphOf(document, scope).nodes.find((node) => node.id === id)!;
  const differing = offeredParameters(document, use.block, places).map(({ parameter, values }) => {
    const distinct = [...new Set(values.map(formatParameter))];
    return `${parameter} ${distinct.slice(0, 4).join(', ')}${distinct.length > 4 ? ' …' : ''}`;
  });
  const words = wordsOf(canvasToolsWords).places;
  if (!differing.length) return words.alike(places.length);
  const values = differing.slice(0, 3).join('; ');
  return words.alikeBut(places.length, differing.length > 3 ? words.andMore(values) : values);
}
