import { useCallback, type MouseEvent } from 'react';
import { Background, BackgroundVariant, Controls, ReactFlow, type EdgeTypes, type NodeTypes } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useUi } from '../ui/uiStore';
import { drawingStore } from '../drawing/drawingStore';
import { openInside, workIn } from '../drawing/drawingActions';
import { viewOf } from '../drawing/drawingView';
import { useViewMode } from '../drawing/viewMode';
import { later } from '../widgets/later';
import { Wire } from './edge/Wire';
import { setFlow } from '../viewport/flow';
import { grid } from '../viewport/grid';
import { Bands } from './bands/Bands';
import { BlockNode } from './block/BlockNode';
import { ChipNode } from './block/ChipNode';
import { NoteNode } from './node/NoteNode';
import { CompositePortNode } from './node/CompositePortNode';
import { closeHover, hoverAway, hoverOver } from './hovering/hoverStore';
import { Minimap } from './minimap/Minimap';
import type { OverviewProps } from './overview/Overview';
import { useOverview } from './overview/useOverview';
import { openQuickAdd } from './quickAdd/openQuickAdd';
import type { FlowEdge, FlowNode, FrameFlowNode, VolumeFlowNode } from '../viewport/flowTypes';
import { SnapDistance } from './connecting/SnapDistance';
import { connecting } from './connecting/connecting';
import { useDetail } from './useDetail';
import { placeUnder } from '../viewport/shownPicture';
import { useDrop } from './useDrop';
import { useFirstFit } from './useFirstFit';
import { lateNode } from './graph/lateNode';
import { useFlowEdges } from './graph/useFlowEdges';
import { useFlowNodes } from './graph/useFlowNodes';
import { useWords } from '../words/currentWords';
import { canvasWords } from '../words/english/canvas';
import './canvas.css';

const VolumeNode = lateNode<VolumeFlowNode>(() => import('./volumes/VolumeNode').then((module) => module.VolumeNode));
const FrameNode = lateNode<FrameFlowNode>(() => import('./frames/FrameNode').then((module) => module.FrameNode));
const nodeTypes: NodeTypes = {
  ...{ block: BlockNode, frame: FrameNode, volume: VolumeNode },
  ...{ chip: ChipNode, note: NoteNode, port: CompositePortNode },
};
const edgeTypes: EdgeTypes = { wire: Wire };
const snapGrid: [number, number] = [grid, grid];
const extendSelection = ['Shift', 'Meta', 'Control'];
const attribution = { hideAttribution: true };

/** Large drawings alone need it. */
const Overview = later<OverviewProps>(() => import('./overview/Overview').then((module) => module.Overview), <></>);
const EmptyCanvas = later(() => import('./EmptyCanvas').then((module) => module.EmptyCanvas), <></>);
const Breadcrumb = later(() => import('./Breadcrumb').then((module) => module.Breadcrumb), <></>);
const ConnectionPreview = later(
  () => import('./connecting/ConnectionPreview').then((module) => module.ConnectionPreview),
  <></>,
);
const VolumePlacer = later(() => import('./volumes/VolumePlacer').then((module) => module.VolumePlacer), <></>);
const FindBar = later(() => import('./finding/FindBar').then((module) => module.FindBar), <></>);
const FindHits = later(() => import('./finding/FindHits').then((module) => module.FindHits), <></>);
const ProblemCard = later(() => import('./hovering/ProblemCard').then((module) => module.ProblemCard), <></>);
const ColourBar = later(() => import('./colour/ColourBar').then((module) => module.ColourBar), <></>);
const QuickAddMenu = later(() => import('./quickAdd/QuickAddMenu').then((module) => module.QuickAddMenu), <></>);

/** The drawing. */
export function Canvas() {
  const words = useWords(canvasWords);
  const { nodes, onNodesChange, onNodeDragStop } = useFlowNodes();
  const { edges, onEdgesChange } = useFlowEdges();
  const drop = useDrop();
  const minimap = useUi((state) => state.minimap);
  const mode = useViewMode();
  const { canvas, detail, onViewport } = useDetail();
  const { isFar, shown, onMouseMove, onPaneClick, ...pointing } = useOverview({ nodes, edges, detail });
  const onInit = useFirstFit();
  const onDoubleClick = useCallback((event: MouseEvent) => {
    // Nodes are inside the pane's element; a double click on one is not on the empty canvas.
    const isEmpty = (event.target as HTMLElement).classList.contains('react-flow__pane');
    if (!isEmpty) return;
    workIn(placeUnder(event));
    if (!viewOf(drawingStore.getState()).readOnly) openQuickAdd({ screen: { x: event.clientX, y: event.clientY } });
  }, []);
  const onClick = useCallback(
    (event: MouseEvent) => {
      workIn(placeUnder(event));
      onPaneClick(event);
    },
    [onPaneClick],
  );
  return (
    <div
      ref={canvas}
      className="canvas"
      data-detail={detail}
      data-view={mode}
      onDoubleClick={onDoubleClick}
      onMouseMove={onMouseMove}
      {...drop}
    >
      <ReactFlow<FlowNode, FlowEdge>
        nodes={shown.nodes}
        edges={shown.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={onNodeDragStop}
        onSelectionDragStop={(event, dragged) => onNodeDragStop(event.nativeEvent, dragged[0]!, dragged)}
        onNodeDoubleClick={openComposite}
        onNodeMouseEnter={enter}
        onNodeMouseLeave={hoverAway}
        onNodeDragStart={closeHover}
        onMoveStart={closeHover}
        {...connecting}
        {...pointing}
        onPaneClick={onClick}
        onInit={(instance) => {
          setFlow(instance);
          onInit();
        }}
        onViewportChange={onViewport}
        snapToGrid
        snapGrid={snapGrid}
        minZoom={0.05}
        maxZoom={2.5}
        multiSelectionKeyCode={extendSelection}
        selectionKeyCode="Shift"
        deleteKeyCode={null}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements
        elevateNodesOnSelect={false}
        proOptions={attribution}
        aria-label={words.drawing}
      >
        {mode !== 'volumes' && <Bands />}
        {isFar ? (
          <Overview nodes={nodes} tiles={shown.tiles} edges={shown.lines} detail={detail} />
        ) : (
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--grid-dot)" />
        )}
        <Controls showInteractive={false} position="bottom-left" orientation="horizontal" />
        {minimap && <Minimap nodes={nodes} />}
        <SnapDistance />
        <FindHits />
        <ConnectionPreview />
        {mode === 'volumes' && <VolumePlacer />}
      </ReactFlow>
      <div className="canvas-top">
        <ColourBar />
        <Breadcrumb />
      </div>
      <ProblemCard />
      <FindBar />
      <EmptyCanvas />
      <QuickAddMenu />
    </div>
  );
}

/** Buttons are pressed while something is dragged past. */
function enter({ buttons }: MouseEvent, { id }: FlowNode): void {
  if (!buttons) hoverOver(id);
}

function openComposite(event: MouseEvent, { id }: FlowNode): void {
  if ((event.target as HTMLElement).closest('input, textarea, button')) return;
  openInside(id);
}
