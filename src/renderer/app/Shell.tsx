import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas';
import { CanvasMenu } from '../commands/CanvasMenu';
import { Palette } from '../palette/Palette';
import { holdPanel, panelSizes, togglePanel, type PanelName } from '../ui/panels';
import { useUi } from '../ui/uiStore';
import { FaultBoundary } from '../faults/FaultBoundary';
import { later } from '../widgets/later';
import { Banners } from './Banners';
import { BottomPanel } from './BottomPanel';
import { SidePanel } from './SidePanel';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { useRememberedLayout } from './useRememberedLayout';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import './shell.css';

const Lesson = later(() => import('../lessons/Lesson').then((module) => module.Lesson), <></>);

const holders = { palette: holdPanel('palette'), bottom: holdPanel('bottom'), side: holdPanel('side') };

/** Top bar; palette, canvas over the bottom panel, inspector; status bar. Every panel resizes and is remembered. */
export function Shell() {
  const words = useWords(appWords);
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
        <Edge of="palette" />
        <Panel id="centre" minSize={320}>
          <Group orientation="vertical" id="rows" {...rows}>
            <Panel id="canvas" minSize={160}>
              <main className="canvas-area" aria-label={words.canvas}>
                {!isCovered && <Banners />}
                <FaultBoundary part="canvas">
                  <CanvasMenu>
                    <Canvas />
                  </CanvasMenu>
                </FaultBoundary>
                <Lesson />
              </main>
            </Panel>
            <Edge of="bottom" />
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
        <Edge of="side" />
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

/** Where a panel is made larger or smaller; a double click collapses it. */
function Edge({ of }: { readonly of: PanelName }) {
  const { edges } = useWords(appWords);
  return (
    <Separator className="separator" aria-label={edges[of]} disableDoubleClick onDoubleClick={() => togglePanel(of)} />
  );
}
