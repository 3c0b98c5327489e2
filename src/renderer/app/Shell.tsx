import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas';
import { CanvasMenu } from '../commands/CanvasMenu';
import { Palette } from '../palette/Palette';
import { FaultBoundary } from '../faults/FaultBoundary';
import { Banners } from './Banners';
import { BottomPanel } from './BottomPanel';
import { SidePanel } from './SidePanel';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { useRememberedLayout } from './useRememberedLayout';
import './shell.css';

/** Top bar; palette, canvas over the bottom panel, inspector; status bar. Every panel resizes and is remembered. */
export function Shell() {
  const columns = useRememberedLayout('columns');
  const rows = useRememberedLayout('rows');
  return (
    <div className="shell">
      <TopBar />
      <Group className="shell-columns" orientation="horizontal" id="columns" {...columns}>
        <Panel
          id="palette"
          defaultSize={196}
          minSize={140}
          maxSize={360}
          collapsible
          groupResizeBehavior="preserve-pixel-size"
        >
          <FaultBoundary part="The palette">
            <Palette />
          </FaultBoundary>
        </Panel>
        <Separator className="separator" aria-label="Width of the palette" />
        <Panel id="centre" minSize={320}>
          <Group orientation="vertical" id="rows" {...rows}>
            <Panel id="canvas" minSize={160}>
              <main className="canvas-area" aria-label="Canvas">
                <Banners />
                <FaultBoundary part="The canvas">
                  <CanvasMenu>
                    <Canvas />
                  </CanvasMenu>
                </FaultBoundary>
              </main>
            </Panel>
            <Separator className="separator" aria-label="Height of the lower panel" />
            <Panel id="bottom" defaultSize={212} minSize={90} collapsible groupResizeBehavior="preserve-pixel-size">
              <FaultBoundary part="The lower panel">
                <BottomPanel />
              </FaultBoundary>
            </Panel>
          </Group>
        </Panel>
        <Separator className="separator" aria-label="Width of the inspector" />
        <Panel
          id="side"
          defaultSize={300}
          minSize={220}
          maxSize={900}
          collapsible
          groupResizeBehavior="preserve-pixel-size"
        >
          <FaultBoundary part="The side panel">
            <SidePanel />
          </FaultBoundary>
        </Panel>
      </Group>
      <StatusBar />
    </div>
  );
}
