import { useEffect } from 'react';
import { Tooltip } from 'radix-ui';
import type { Client } from '@shared/contract/contract';
import { ClientContext } from '../client/ClientContext';
import { useShortcuts } from '../commands/useShortcuts';
import { Dialogs } from './Dialogs';
import { useDocumentLife } from '../files/useDocumentLife';
import { DrawingContext } from '../drawing/DrawingContext';
import { connectGradients } from '../run/connectGradients';
import { connectRuns } from '../run/connectRuns';
import { followDrawing } from '../run/followDrawing';
import { connectWatch } from '../run/watchedTiles';
import { drawingStore } from '../drawing/drawingStore';
import { isOpenDrawing } from '../drawing/tabs';
import { drawingPort } from '../drawing/drawingPort';
import { later } from '../widgets/later';
import { Pages } from './Pages';
import { FaultBoundary } from '../faults/FaultBoundary';
import { watchPage } from '../faults/watchPage';
import { Shell } from './Shell';

const DropTarget = later(() => import('../data/choosing/DropTarget').then((module) => module.DropTarget), <></>);

/** The whole interface, on top of a connection to the host. */
export function App({ client }: { readonly client: Client }) {
  useEffect(() => {
    const stops = [
      watchPage(client),
      connectRuns(client),
      connectWatch(client),
      connectGradients(),
      followDrawing(drawingStore, isOpenDrawing),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  useDocumentLife(client);
  useShortcuts(client);
  return (
    <ClientContext.Provider value={client}>
      <DrawingContext.Provider value={drawingPort}>
        <Tooltip.Provider delayDuration={400}>
          <FaultBoundary part="window">
            <Shell />
            <Pages />
          </FaultBoundary>
          <Dialogs />
          <DropTarget />
        </Tooltip.Provider>
      </DrawingContext.Provider>
    </ClientContext.Provider>
  );
}
