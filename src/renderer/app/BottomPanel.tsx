import type { ComponentType } from 'react';
import { Tabs } from 'radix-ui';
import { useDrawingStore } from '../drawing/drawingStore';
import { ChevronDown, Maximize2, Minimize2 } from 'lucide-react';
import type { CommandId } from '@shared/contract/commands';
import { runCommand } from '../commands/runCommand';
import { shortcutText } from '../commands/shortcutText';
import { maximiseLower, showBottomTab, useUi, type BottomTab } from '../ui/uiStore';
import { TrainingPanel } from '../training/TrainingPanel';
import { useClient } from '../client/ClientContext';
import { openRun } from '../runs/actions/openRun';
import { later } from '../widgets/later';
import { useWords, wordsOf } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { Loading } from './Loading';
import './tabs.css';

const RunsPanel = later(() => import('../runs/RunsPanel').then((module) => module.RunsPanel), <Loading />);

const TryPanel = later(() => import('../tryIt/TryPanel').then((module) => module.TryPanel), <Loading />);

const ProblemsPanel = later(
  () => import('../problems/ProblemsPanel').then((module) => module.ProblemsPanel),
  <Loading />,
);

const LayersPanel = later(() => import('../layers/LayersPanel').then((module) => module.LayersPanel), <Loading />);

function Training() {
  const client = useClient();
  return <TrainingPanel onShowRun={(run) => openRun(client, { run, name: wordsOf(appWords).drawingOfRun })} />;
}

const contents: Readonly<Record<BottomTab, ComponentType>> = {
  training: Training,
  tryIt: TryPanel,
  runs: RunsPanel,
  problems: ProblemsPanel,
  layers: LayersPanel,
};

/** Beside the tabs, which may hold nothing else. */
function PanelActions() {
  const client = useClient();
  const words = useWords(appWords);
  const isMaximised = useUi((state) => state.isLowerMaximised);
  const button = (id: CommandId, label: string, Icon: ComponentType<{ size: number }>) => (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={`${label} (${shortcutText(id)})`}
      onClick={() => runCommand(id, client)}
    >
      <Icon size={14} />
    </button>
  );
  return (
    <div className="panel-actions">
      {isMaximised
        ? button('view.maximise', words.restoreLower, Minimize2)
        : button('view.maximise', words.maximiseLower, Maximize2)}
      {button('view.lower', words.hideLower, ChevronDown)}
    </div>
  );
}

export function BottomPanel() {
  const isMaximised = useUi((state) => state.isLowerMaximised);
  const words = useWords(appWords);
  const tab = useUi(({ bottomTab }) => bottomTab);
  const problems = useDrawingStore(({ analysis }) => analysis.problems.length);
  return (
    <section
      className="panel lower-panel"
      aria-label={words.lowerPanel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isMaximised && !event.defaultPrevented) maximiseLower(false);
      }}
    >
      <Tabs.Root className="tabs" value={tab} onValueChange={(value) => showBottomTab(value as BottomTab)}>
        <div className="tab-bar">
          <Tabs.List className="tab-list" aria-label={words.lowerPanel}>
            {Object.entries(words.lowerTabs).map(([id, label]) => (
              <Tabs.Trigger key={id} className="tab" value={id}>
                {label}
                {id === 'problems' && problems > 0 && <span className="tab-count">{problems}</span>}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <PanelActions />
        </div>
        {Object.entries(contents).map(([id, Content]) => (
          <Tabs.Content key={id} className="tab-content" value={id}>
            <Content />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}
