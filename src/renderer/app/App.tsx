import { useEffect } from 'react';
import { Tooltip } from 'radix-ui';
import type { Client } from '@shared/contract/contract';
import { ClientContext } from '../client/ClientContext';
import { useShortcuts } from '../commands/useShortcuts';
import { Dialogs } from './Dialogs';
import { DropTarget } from '../data/choosing/DropTarget';
import { useDocumentLife } from '../files/useDocumentLife';
import { DrawingContext } from '../drawing/DrawingContext';
import { connectRuns } from '../run/connectRuns';
import { followDrawing } from '../run/followDrawing';
import { connectWatch } from '../run/watchedTiles';
import { drawingStore } from '../drawing/drawingStore';
import { drawingPort } from '../drawing/drawingPort';
import { FaultBoundary } from '../faults/FaultBoundary';
import { watchPage } from '../faults/watchPage';
import { Shell } from './Shell';

/** The whole interface, on top of a connection to the host. */
export function App({ client }: { readonly client: Client }) {
  useEffect(() => {
    const stops = [watchPage(client), connectRuns(client), connectWatch(client), followDrawing(drawingStore)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  useDocumentLife(client);
  useShortcuts(client);
  return (
    <ClientContext.Provider value={client}>
      <DrawingContext.Provider value={drawingPort}>
        <Tooltip.Provider delayDuration={400}>
          <FaultBoundary part="The window">
            <Shell />
          </FaultBoundary>
          <Dialogs />
          <DropTarget />
        </Tooltip.Provider>
      </DrawingContext.Provider>
    </ClientContext.Provider>
  );
}
