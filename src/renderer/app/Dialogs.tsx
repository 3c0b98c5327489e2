import { useState, type ComponentType } from 'react';
import { useUi, type Dialog } from '../ui/uiStore';
import { later } from '../widgets/later';

// What is not open at the start comes after it.
const nothing = <></>;
const ChangedDialog = later(() => import('../files/ChangedDialog').then((module) => module.ChangedDialog), nothing);
const ChooseDataDialog = later(
  () => import('../data/choosing/ChooseDataDialog').then((module) => module.ChooseDataDialog),
  nothing,
);
const CommandPalette = later(
  () => import('../commands/CommandPalette').then((module) => module.CommandPalette),
  nothing,
);
const CompareDialog = later(() => import('../comparing/CompareDialog').then((module) => module.CompareDialog), nothing);
const ComplexityDialog = later(
  () => import('../complexity/ComplexityDialog').then((module) => module.ComplexityDialog),
  nothing,
);
const ConnectDialog = later(
  () => import('../canvas/connecting/ConnectDialog').then((module) => module.ConnectDialog),
  nothing,
);
const ChangeKindDialog = later(
  () => import('../canvas/changingKind/ChangeKindDialog').then((module) => module.ChangeKindDialog),
  nothing,
);
const DiscardDialog = later(() => import('../files/DiscardDialog').then((module) => module.DiscardDialog), nothing);
const FileListDialog = later(() => import('../files/FileListDialog').then((module) => module.FileListDialog), nothing);
const SaveAsDialog = later(() => import('../files/SaveAsDialog').then((module) => module.SaveAsDialog), nothing);
const EnginesDialog = later(() => import('../engines/EnginesDialog').then((module) => module.EnginesDialog), nothing);
const ExperimentDialog = later(
  () => import('../experiments/ExperimentDialog').then((module) => module.ExperimentDialog),
  nothing,
);
const HistoryDialog = later(() => import('../commands/HistoryDialog').then((module) => module.HistoryDialog), nothing);
const KeysDialog = later(() => import('../commands/KeysDialog').then((module) => module.KeysDialog), nothing);

const LanguageDialog = later(
  () => import('../language/LanguageDialog').then((module) => module.LanguageDialog),
  nothing,
);
const SurfaceDialog = later(() => import('../surface/SurfaceDialog').then((module) => module.SurfaceDialog), nothing);
const TimingDialog = later(() => import('../timing/TimingDialog').then((module) => module.TimingDialog), nothing);
const FaultsDialog = later(() => import('../faults/FaultsDialog').then((module) => module.FaultsDialog), nothing);
const AboutDialog = later(() => import('../about/AboutDialog').then((module) => module.AboutDialog), nothing);

const dialogs: Readonly<Record<Dialog, ComponentType>> = {
  commands: CommandPalette,
  open: () => <FileListDialog dialog="open" request="documents.list" picker />,
  recent: () => <FileListDialog dialog="recent" request="documents.recent" />,
  saveAs: SaveAsDialog,
  discard: DiscardDialog,
  changed: ChangedDialog,
  compare: CompareDialog,
  complexity: ComplexityDialog,
  connect: ConnectDialog,
  changeKind: ChangeKindDialog,
  data: ChooseDataDialog,
  engines: EnginesDialog,
  experiment: ExperimentDialog,
  history: HistoryDialog,
  keys: KeysDialog,
  language: LanguageDialog,
  faults: FaultsDialog,
  about: AboutDialog,
  surface: SurfaceDialog,
  timing: TimingDialog,
};

/** The dialogs that have been open; at most one is. A closed one stays, since some follow what they began. */
export function Dialogs() {
  const open = useUi(({ dialog }) => dialog);
  const [opened, setOpened] = useState<readonly Dialog[]>([]);
  if (open && !opened.includes(open)) setOpened([...opened, open]);
  return opened.map((dialog) => {
    const Part = dialogs[dialog];
    return <Part key={dialog} />;
  });
}
