import type { Words } from '../english/index';
import { about } from './about';
import { answers } from './answers';
import { app } from './app';
import { blockCategories } from './blockCategories';
import { blocks } from './blocks';
import { canvas } from './canvas';
import { canvasTools } from './canvasTools';
import { charts } from './charts';
import { choosing } from './choosing';
import { code } from './code';
import { commandMessages } from './commandMessages';
import { commandTerms } from './commandTerms';
import { commands } from './commands';
import { comparing } from './comparing';
import { complexity } from './complexity';
import { data } from './data';
import { dataWork } from './dataWork';
import { desktop } from './desktop';
import { drawing } from './drawing';
import { drop } from './drop';
import { engineStatus } from './engineStatus';
import { engines } from './engines';
import { experiments } from './experiments';
import { faults } from './faults';
import { fields } from './fields';
import { fileDialogs } from './fileDialogs';
import { files } from './files';
import { firstSteps } from './firstSteps';
import { forms } from './forms';
import { gallery } from './gallery';
import { galleryDrawings } from './galleryDrawings';
import { galleryNetworks } from './galleryNetworks';
import { frames } from './frames';
import { inspector } from './inspector';
import { language } from './language';
import { layers } from './layers';
import { learning } from './learning';
import { lessons } from './lessons';
import { measures } from './measures';
import { library } from './library';
import { messages } from './messages';
import { metrics } from './metrics';
import { options } from './options';
import { palette } from './palette';
import { parameterHelp } from './parameterHelp';
import { probes } from './probes';
import { problems } from './problems';
import { recipe } from './recipe';
import { results } from './results';
import { run } from './run';
import { runActions } from './runActions';
import { runs } from './runs';
import { samples } from './samples';
import { settings } from './settings';
import { start } from './start';
import { surface } from './surface';
import { timing } from './timing';
import { training } from './training';
import { transport } from './transport';
import { tryIt } from './tryIt';
import { units } from './units';
import { updates } from './updates';
import { widgets } from './widgets';
import { hostMessages } from './hostMessages';

export const german: Words = {
  about,
  answers,
  app,
  blockCategories,
  blocks,
  canvas,
  canvasTools,
  charts,
  choosing,
  code,
  commandMessages,
  commandTerms,
  commands,
  comparing,
  complexity,
  data,
  dataWork,
  desktop,
  drawing,
  drop,
  engineStatus,
  engines,
  experiments,
  faults,
  fields,
  fileDialogs,
  files,
  firstSteps,
  forms,
  hostMessages,
  gallery,
  galleryDrawings,
  galleryNetworks,
  frames,
  inspector,
  language,
  layers,
  learning,
  lessons,
  measures,
  library,
  messages,
  metrics,
  options,
  palette,
  parameterHelp,
  probes,
  problems,
  recipe,
  results,
  run,
  runActions,
  runs,
  samples,
  settings,
  start,
  surface,
  timing,
  training,
  transport,
  tryIt,
  units,
  updates,
  widgets,
};
