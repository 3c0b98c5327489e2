import { aboutWords } from './about';
import { answersWords } from './answers';
import { appWords } from './app';
import { blockCategoriesWords } from './blockCategories';
import { blocksWords } from './blocks';
import { canvasWords } from './canvas';
import { canvasToolsWords } from './canvasTools';
import { chartsWords } from './charts';
import { choosingWords } from './choosing';
import { codeWords } from './code';
import { commandMessagesWords } from './commandMessages';
import { commandTermsWords } from './commandTerms';
import { commandsWords } from './commands';
import { comparingWords } from './comparing';
import { complexityWords } from './complexity';
import { dataWords } from './data';
import { dataWorkWords } from './dataWork';
import { desktopWords } from './desktop';
import { drawingWords } from './drawing';
import { dropWords } from './drop';
import { engineStatusWords } from './engineStatus';
import { enginesWords } from './engines';
import { experimentsWords } from './experiments';
import { faultsWords } from './faults';
import { fieldsWords } from './fields';
import { fileDialogsWords } from './fileDialogs';
import { filesWords } from './files';
import { firstStepsWords } from './firstSteps';
import { formsWords } from './forms';
import { galleryNetworksWords } from './galleryNetworks';
import { galleryWords } from './gallery';
import { framesWords } from './frames';
import { inspectorWords } from './inspector';
import { languageWords } from './language';
import { layersWords } from './layers';
import { learningWords } from './learning';
import { lessonsWords } from './lessons';
import { measuresWords } from './measures';
import { libraryWords } from './library';
import { messagesWords } from './messages';
import { metricsWords } from './metrics';
import { optionsWords } from './options';
import { paletteWords } from './palette';
import { parameterHelpWords } from './parameterHelp';
import { probesWords } from './probes';
import { problemsWords } from './problems';
import { recipeWords } from './recipe';
import { resultsWords } from './results';
import { runWords } from './run';
import { runActionsWords } from './runActions';
import { runsWords } from './runs';
import { samplesWords } from './samples';
import { settingsWords } from './settings';
import { startWords } from './start';
import { surfaceWords } from './surface';
import { timingWords } from './timing';
import { trainingWords } from './training';
import { transportWords } from './transport';
import { tryItWords } from './tryIt';
import { unitsWords } from './units';
import { updatesWords } from './updates';
import { widgetsWords } from './widgets';
import type { Area } from '../areas/area';
import type { HostMessages } from '@shared/messages/host';
import type { exporting } from '@shared/targets/exporting';

/** Every area of texts. The page loads each with the part that shows it; tests, and the types below, take them together. */
export const english = {
  about: aboutWords,
  answers: answersWords,
  app: appWords,
  blockCategories: blockCategoriesWords,
  blocks: blocksWords,
  canvas: canvasWords,
  canvasTools: canvasToolsWords,
  charts: chartsWords,
  choosing: choosingWords,
  code: codeWords,
  commandMessages: commandMessagesWords,
  commandTerms: commandTermsWords,
  commands: commandsWords,
  comparing: comparingWords,
  complexity: complexityWords,
  data: dataWords,
  dataWork: dataWorkWords,
  desktop: desktopWords,
  drawing: drawingWords,
  drop: dropWords,
  engineStatus: engineStatusWords,
  engines: enginesWords,
  experiments: experimentsWords,
  faults: faultsWords,
  fields: fieldsWords,
  fileDialogs: fileDialogsWords,
  files: filesWords,
  firstSteps: firstStepsWords,
  forms: formsWords,
  gallery: galleryWords,
  galleryNetworks: galleryNetworksWords,
  frames: framesWords,
  inspector: inspectorWords,
  language: languageWords,
  layers: layersWords,
  learning: learningWords,
  lessons: lessonsWords,
  measures: measuresWords,
  library: libraryWords,
  messages: messagesWords,
  metrics: metricsWords,
  options: optionsWords,
  palette: paletteWords,
  parameterHelp: parameterHelpWords,
  probes: probesWords,
  problems: problemsWords,
  recipe: recipeWords,
  results: resultsWords,
  run: runWords,
  runActions: runActionsWords,
  runs: runsWords,
  samples: samplesWords,
  settings: settingsWords,
  start: startWords,
  surface: surfaceWords,
  timing: timingWords,
  training: trainingWords,
  transport: transportWords,
  tryIt: tryItWords,
  units: unitsWords,
  updates: updatesWords,
  widgets: widgetsWords,
};

/** A language’s texts: what English has, area by area. */
export type Words = {
  readonly [Name in keyof typeof english]: (typeof english)[Name] extends Area<string, infer Content> ? Content : never;
} & {
  /** What only the host says, or what writes code. Its English comes with what is said, so that the page does not load it first. */
  readonly hostMessages: HostMessages & { readonly exporting: typeof exporting };
  /** What drawings of the gallery are called, and what they say, by the English that stands in their files. */
  readonly galleryDrawings: {
    /** Those that are words: names of papers are the same everywhere. */
    readonly names: Readonly<Record<string, string>>;
    readonly notes: Readonly<Record<string, string>>;
    /** What their own blocks and the parameters of these mean, where no block that comes with Netloom says the same. */
    readonly blocks: Readonly<Record<string, string>>;
  };
};
