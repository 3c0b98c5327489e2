import { lazy, Suspense, type ComponentType } from 'react';
import { Tabs } from 'radix-ui';
import { later } from '../widgets/later';
import { inspectorTabs, showInspectorTab, useUi, type InspectorTab } from '../ui/uiStore';
import './tabs.css';

// The editor is by far the largest part of the interface; it loads when first shown.
const CodeTab = lazy(() => import('../code/CodeTab').then((module) => ({ default: module.CodeTab })));

const Inspector = later(
  () => import('../inspector/Inspector').then((module) => module.Inspector),
  <p className="empty">Loading the inspector…</p>,
);
const DataTab = later(
  () => import('../data/DataTab').then((module) => module.DataTab),
  <p className="empty">Loading the data…</p>,
);
const RecipeTab = later(
  () => import('../recipe/RecipeTab').then((module) => module.RecipeTab),
  <p className="empty">Loading the recipe…</p>,
);

const contents: Readonly<Record<InspectorTab, ComponentType>> = {
  inspector: Inspector,
  data: DataTab,
  recipe: RecipeTab,
  code: () => (
    <Suspense fallback={<p className="empty">Loading the editor…</p>}>
      <CodeTab />
    </Suspense>
  ),
};

export function SidePanel() {
  const tab = useUi(({ inspectorTab }) => inspectorTab);
  return (
    <aside className="panel" aria-label="Details">
      <Tabs.Root className="tabs" value={tab} onValueChange={(value) => showInspectorTab(value as InspectorTab)}>
        <Tabs.List className="tab-list" aria-label="Details">
          {Object.entries(inspectorTabs).map(([id, label]) => (
            <Tabs.Trigger key={id} className="tab" value={id}>
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {Object.entries(contents).map(([id, Content]) => (
          <Tabs.Content key={id} className="tab-content" value={id}>
            <Content />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </aside>
  );
}
