import { addingEngines } from './addingEngines';
import { answers } from './answers';
import { arrays } from './arrays';
import { cifar } from './cifar';
import { datasets } from './datasets';
import { documents } from './documents';
import { downloads } from './downloads';
import { engines } from './engines';
import { files } from './files';
import { found } from './found';
import { graphs } from './graphs';
import { idx } from './idx';
import { images } from './images';
import { runList } from './runList';
import { runs } from './runs';
import { tables } from './tables';
import { texts } from './texts';
import { troubles } from './troubles';
import { updates } from './updates';

/**
 * Every message that only the host, trainers and the command line make, in English: what is wrong with files of data, what
 * keeps drawings, runs and engines from being used. The page
 * never imports this table, so that it does not load it: in English it shows what comes with an error, and in another
 * language it finds the translation by code and values.
 */
export const hostMessages = {
  trouble: troubles,
  file: files,
  found,
  idx,
  image: images,
  table: tables,
  text: texts,
  graph: graphs,
  array: arrays,
  cifar,
  dataset: datasets,
  document: documents,
  run: runs,
  runList,
  answer: answers,
  engine: engines,
  adding: addingEngines,
  download: downloads,
  update: updates,
};

export type HostMessages = typeof hostMessages;
