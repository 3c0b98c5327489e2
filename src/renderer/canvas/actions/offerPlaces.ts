import { formatParameter } from '@shared/blocks/families/format';
import { graphOf, type Scope } from '@shared/editing';
import { placesLike, type Place } from '@shared/editing/alike/places';
import { offeredParameters, replacePlaces } from '@shared/editing/alike/replacePlaces';
import type { NetloomDocument } from '@shared/document/schema';
import { editAndSelect } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { dismiss, say, show } from '../../ui/uiStore';

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
        label: 'Use the composite there too',
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
  const isChanged = editAndSelect('Use the composite in equal places', (document) => {
    const { document: next, ids } = replacePlaces(document, id, scope);
    return { document: next, ids: [id, ...ids] };
  });
  if (!isChanged) say({ kind: 'info', text: 'No place looks like the composite any more.' });
}

/** `2 more places look the same, but for filters 16, 32, 64.` */
function textOf(document: NetloomDocument, id: string, scope: Scope, places: readonly Place[]): string {
  const use = graphOf(document, scope).nodes.find((node) => node.id === id)!;
  const differing = offeredParameters(document, use.block, places).map(({ parameter, values }) => {
    const distinct = [...new Set(values.map(formatParameter))];
    return `${parameter} ${distinct.slice(0, 4).join(', ')}${distinct.length > 4 ? ' …' : ''}`;
  });
  const count = places.length === 1 ? 'One more place looks' : `${places.length} more places look`;
  return `${count} the same${differing.length ? `, but for ${differing.slice(0, 3).join(', and ')}` : ''}${differing.length > 3 ? ' and more' : ''}.`;
}
