import { lazy, Suspense } from 'react';
import { Tabs } from 'radix-ui';
import { LayersPanel } from '../layers/LayersPanel';
import { ProblemsPanel } from '../problems/ProblemsPanel';
import { useApp } from '../store/appStore';
import { bottomTabs, showBottomTab, useUi, type BottomTab } from '../store/uiStore';
import { TrainingPanel } from '../training';

// It comes when it is first looked at.
const RunsPanel = lazy(() => import('../runs/RunsPanel').then((module) => ({ default: module.RunsPanel })));

const contents: Readonly<Record<BottomTab, () => React.JSX.Element | null>> = {
  training: TrainingPanel,
  runs: () => (
    <Suspense fallback={<p className="empty">Looking for runs…</p>}>
      <RunsPanel />
    </Suspense>
  ),
  problems: ProblemsPanel,
  layers: LayersPanel,
};

export function BottomPanel() {
  const tab = useUi(({ bottomTab }) => bottomTab);
  const problems = useApp(({ analysis }) => analysis.problems.length);
  return (
    <section className="panel" aria-label="Lower panel">
      <Tabs.Root className="tabs" value={tab} onValueChange={(value) => showBottomTab(value as BottomTab)}>
        <Tabs.List className="tab-list" aria-label="Lower panel">
          {Object.entries(bottomTabs).map(([id, label]) => (
            <Tabs.Trigger key={id} className="tab" value={id}>
              {label}
              {id === 'problems' && problems > 0 && <span className="tab-count">{problems}</span>}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {Object.entries(contents).map(([id, Content]) => (
          <Tabs.Content key={id} className="tab-content" value={id}>
            <Content />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}
