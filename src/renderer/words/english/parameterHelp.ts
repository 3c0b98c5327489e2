import { blocks, type ParameterHelp } from '@shared/blocks/registry';
import { area } from '../areas/area';

const helps = Object.values(blocks).flatMap(({ parameters }) =>
  Object.values(parameters).map(({ help }) => [help, help]),
);

/** What each parameter of a built-in block means: its definition says it in English, and other languages by that sentence. */
export const parameterHelpWords = area(
  'parameterHelp',
  Object.fromEntries(helps) as Readonly<Record<ParameterHelp, string>>,
);
