import type { Words } from '../../english/index';
import { adding } from './adding';
import { answer } from './answer';
import { array } from './array';
import { cifar } from './cifar';
import { dataset } from './dataset';
import { document } from './document';
import { download } from './download';
import { engine } from './engine';
import { exporting } from './exporting';
import { file } from './file';
import { found } from './found';
import { graph } from './graph';
import { idx } from './idx';
import { image } from './image';
import { run } from './run';
import { runList } from './runList';
import { table } from './table';
import { text } from './text';
import { trouble } from './trouble';
import { update } from './update';

export const hostMessages: Words['hostMessages'] = {
  trouble,
  file,
  found,
  idx,
  image,
  table,
  text,
  graph,
  array,
  cifar,
  dataset,
  document,
  run,
  runList,
  answer,
  engine,
  adding,
  download,
  update,
  exporting,
};
