import type { Words } from '../../english/index';
import { advice } from './advice';
import { block } from './block';
import { drawing } from './drawing';
import { entry } from './entry';
import { expression } from './expression';
import { line } from './line';
import { parts } from './parts';
import { reading } from './reading';
import { refusal } from './refusal';
import { remedy } from './remedy';
import { rule } from './rule';
import { training } from './training';

export const messages: Words['messages'] = {
  parts,
  advice,
  block,
  drawing,
  training,
  remedy,
  refusal,
  rule,
  line,
  expression,
  entry,
  reading,
};
