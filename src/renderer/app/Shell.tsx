import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas';
import { CanvasMenu } from '../commands/CanvasMenu';
import { Palette } from '../palette/Palette';
import { holdPanel, panelSizes, togglePanel } from '../ui/panels';
import { useUi } from '../ui/uiStore';
import { FaultBoundary } from '../faults/FaultBoundary';
import { Banners } from './Banners';
import { BottomPanel } from './BottomPanel';
import { SidePanel } from './SidePanel';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { useRememberedLayout } from './useRememberedLayout';
import './shell.css';

const holders = { palette: holdPanel('palette'), bottom: holdPanel('bottom'), side: holdPanel('side') };

/** Top bar; palette, canvas over the bottom panel, inspector; status bar. Every panel resizes and is remembered. */
export function Shell() {
  const columns = useRememberedLayout('columns');
  const isLowerMaximised = useUi((state) => state.isLowerMaximised);
  const rows = useRememberedLayout('rows');
  const isCovered = useUi(({ page }) => page !== undefined);
  return (
    <div className="shell" inert={isCovered} data-lower-maximised={isLowerMaximised || undefined}>
      <TopBar />
      <Group className="shell-columns" orientation="horizontal" id="columns" {...columns}>
        <Panel
          id="palette"
          panelRef={holders.palette}
          defaultSize={panelSizes.palette}
          minSize={140}
          maxSize={360}
          collapsible
          groupResizeBehavior="preserve-pixel-size"
        >
          <FaultBoundary part="palette">
            <Palette />
          </FaultBoundary>
        </Panel>
        <Separator
          className="separator"
          aria-label="Width of the palette"
          disableDoubleClick
          onDoubleClick={() => togglePanel('palette')}
        />
        <Panel id="centre" minSize={320}>
          <Group orientation="vertical" id="rows" {...rows}>
            <Panel id="canvas" minSize={160}>
              <main className="canvas-area" aria-label="Canvas">
                {!isCovered && <Banners />}
                <FaultBoundary part="canvas">
                  <CanvasMenu>
                    <Canvas />
                  </CanvasMenu>
                </FaultBoundary>
              </main>
            </Panel>
            <Separator
              className="separator"
              aria-label="Height of the lower panel"
              disableDoubleClick
              onDoubleClick={() => togglePanel('bottom')}
            />
            <Panel
              id="bottom"
              panelRef={holders.bottom}
              defaultSize={panelSizes.bottom}
              minSize={90}
              collapsible
              groupResizeBehavior="preserve-pixel-size"
            >
              <FaultBoundary part="lower">
                <BottomPanel />
              </FaultBoundary>
            </Panel>
          </Group>
        </Panel>
        <Separator
          className="separator"
          aria-label="Width of the inspector"
          disableDoubleClick
          onDoubleClick={() => togglePanel('side')}
        />
        <Panel
          id="side"
          panelRef={holders.side}
          defaultSize={panelSizes.side}
          minSize={220}
          maxSize="60%"
          collapsible
          groupResizeBehavior="preserve-pixel-size"
        >
          <FaultBoundary part="side">
            <SidePanel />
          </FaultBoundary>
        </Panel>
      </Group>
      <StatusBar />
    </div>
  );
}
