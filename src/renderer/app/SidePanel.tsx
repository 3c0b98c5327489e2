import { lazy, Suspense, type ComponentType } from 'react';
import { Tabs } from 'radix-ui';
import { later } from '../widgets/later';
import { showInspectorTab, useUi, type InspectorTab } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { Loading } from './Loading';
import './tabs.css';

// The editor is by far the largest part of the interface; it loads when first shown.
const CodeTab = lazy(() => import('../code/CodeTab').then((module) => ({ default: module.CodeTab })));

const Inspector = later(() => import('../inspector/Inspector').then((module) => module.Inspector), <Loading />);
const DataTab = later(() => import('../data/DataTab').then((module) => module.DataTab), <Loading />);
const RecipeTab = later(() => import('../recipe/RecipeTab').then((module) => module.RecipeTab), <Loading />);

const contents: Readonly<Record<InspectorTab, ComponentType>> = {
  inspector: Inspector,
  data: DataTab,
  recipe: RecipeTab,
  code: () => (
    <Suspense fallback={<Loading />}>
      <CodeTab />
    </Suspense>
  ),
};

export function SidePanel() {
  const words = useWords(appWords);
  const tab = useUi(({ inspectorTab }) => inspectorTab);
  return (
    <aside className="panel" aria-label={words.details}>
      <Tabs.Root className="tabs" value={tab} onValueChange={(value) => showInspectorTab(value as InspectorTab)}>
        <Tabs.List className="tab-list" aria-label={words.details}>
          {Object.entries(words.detailsTabs).map(([id, label]) => (
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
