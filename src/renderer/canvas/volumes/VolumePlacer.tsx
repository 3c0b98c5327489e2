import { useEffect } from 'react';
import { drawingStore, type DrawingState } from '../../drawing/drawingStore';
import { uiStore } from '../../ui/uiStore';
import { glideNodes } from '../../viewport/glideNodes';
import { volumePlacesStore } from '../../viewport/volumePlaces';
import { placeShown } from './placeShown';

/** While it is there the canvas shows volumes, at places that follow the drawing. */
export function VolumePlacer() {
  useEffect(() => {
    const place = (state: DrawingState = drawingStore.getState()) =>
      volumePlacesStore.setState({ places: placeShown(state) });
    glideNodes(() => place());
    const stops = [
      // At once, so that no frame shows new nodes at old places.
      drawingStore.subscribe((state, before) => {
        if (state.analysis !== before.analysis || state.document !== before.document || state.canvas !== before.canvas)
          place(state);
      }),
      uiStore.subscribe((state, before) => {
        if (state.fuseChains !== before.fuseChains || state.apart !== before.apart) place();
      }),
    ];
    return () => {
      stops.forEach((stop) => stop());
      glideNodes(() => volumePlacesStore.setState({ places: undefined }));
    };
  }, []);
  return null;
}
