import { useEffect } from 'react';
import { useStore, useStoreApi } from '@xyflow/react';

/** From how far a dragged edge snaps to a port, pixels of the screen. */
const snapsWithin = 24;

/** Keeps the distance the same on the screen at every zoom; React Flow measures it on the canvas. */
export function SnapDistance() {
  const store = useStoreApi();
  const zoom = useStore(({ transform }) => transform[2]);
  useEffect(() => store.setState({ connectionRadius: snapsWithin / zoom }), [store, zoom]);
  return null;
}
