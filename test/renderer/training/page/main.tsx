import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { create } from 'zustand';
import { analyze } from '@shared/compiler/analyze';
import { documentSchema, type NetloomDocument } from '@shared/document/schema';
import { ClientContext } from '@renderer/client/ClientContext';
import { CodeTab } from '@renderer/code/CodeTab';
import { DataTab } from '@renderer/data/DataTab';
import { NodeFeatureMaps } from '@renderer/probes/NodeFeatureMaps';
import { NodeFilters } from '@renderer/probes/NodeFilters';
import { RecipeTab } from '@renderer/recipe/RecipeTab';
import { DrawingContext, type DrawingPort } from '@renderer/drawing/DrawingContext';
import { connectRuns } from '@renderer/run/connectRuns';
import { followDrawing } from '@renderer/run/followDrawing';
import { connectWatch } from '@renderer/run/watchedTiles';
import { TrainControls } from '@renderer/training/TrainControls';
import { TrainingPanel } from '@renderer/training/TrainingPanel';
import { applyTheme } from '@renderer/theme/theme';
import '@renderer/theme/tokens.css';
import '@renderer/theme/chartColours.css';
import '@renderer/theme/base.css';
import '@renderer/theme/controls.css';
import lenet from '../../../../resources/gallery/lenet-5.netloom.json';
import { recordedRun } from '../events';
import { playedClient } from './playedClient';
import './page.css';

z.config({ jitless: true });

interface PageState {
  readonly document: NetloomDocument;
  readonly selection: readonly string[];
  readonly opened: number;
}

const usePage = create<PageState>(() => ({ document: documentSchema.parse(lenet), selection: [], opened: 1 }));

const drawing: DrawingPort = {
  useDocument: () => usePage((state) => state.document),
  useAnalysis: () => {
    const document = usePage((state) => state.document);
    return useMemo(() => analyze(document), [document]);
  },
  useSelection: () => usePage((state) => state.selection),
  select: (selection) => usePage.setState({ selection }),
  editRecipe: (recipe) => usePage.setState(({ document }) => ({ document: { ...document, recipe } })),
  replace: (document) => usePage.setState({ document }),
};

const client = playedClient();
const tabs = { Data: DataTab, Recipe: RecipeTab, Code: CodeTab, Inspector } as const;

function Inspector() {
  return (
    <div style={{ padding: 12 }}>
      <NodeFilters path="C1" large />
      <NodeFeatureMaps path="C1" large />
    </div>
  );
}

function Page() {
  useEffect(() => connectRuns(client), []);
  useEffect(() => connectWatch(client), []);
  useEffect(() => followDrawing(usePage), []);
  const tab = (new URLSearchParams(location.search).get('tab') ?? 'Data') as keyof typeof tabs;
  const Tab = tabs[tab];
  return (
    <div className="page">
      <header>
        <TrainControls />
      </header>
      <main>
        <div className="node">
          <NodeFilters path="C1" />
        </div>
      </main>
      <aside>
        <Tab />
      </aside>
      <footer>
        <TrainingPanel />
      </footer>
    </div>
  );
}

Object.assign(window, { client, usePage, recordedRun });
applyTheme();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ClientContext value={client}>
      <DrawingContext value={drawing}>
        <Page />
      </DrawingContext>
    </ClientContext>
  </StrictMode>,
);
