import { useEffect } from 'react';
import type { Region } from '@shared/lessons';
import { showInspectorTab } from '../ui/uiStore';

/** Where parts of the window are. */
export const regions: Readonly<Record<Region, string>> = {
  canvas: '.canvas-menu',
  palette: '.palette',
  inspector: '.shell aside.panel',
  colours: '.colour-bar',
  train: '.train-controls',
};

/** Outlines a part of the window while the component is shown. */
export function usePointer(region: Region | undefined): void {
  useEffect(() => {
    if (region === undefined) return undefined;
    if (region === 'inspector') showInspectorTab('inspector');
    const element = document.querySelector(regions[region]);
    element?.setAttribute('data-pointed-at', '');
    return () => element?.removeAttribute('data-pointed-at');
  }, [region]);
}
