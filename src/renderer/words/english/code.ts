import { area } from '../areas/area';

/** The Code tab. */
export const codeWords = area('code', {
  language: 'Language',
  file: 'File',
  loadingEditor: 'Loading the editor…',
  figure: 'Figure of the drawing',
  codeOf: (target: string, file: string) => `${target} code of the drawing, ${file}`,
  notYet: (target: string) => `The drawing cannot be exported as ${target} code yet`,
  copy: 'Copy',
  copied: 'Copied.',
  copyBlocked: 'The browser blocks the clipboard here. Select the code and copy it with the keyboard.',
  save: 'Save…',
  savedTo: (folder: string) => `Saved to ${folder}.`,
  saved: (files: string) => `Saved ${files}.`,
  nothingSaved: 'Nothing was saved.',
  withWeights: 'with trained weights',
  withWeightsHelp: 'Saves the trained weights with the code, which loads them.',
  saveCodeOnly: 'Save the code only',
});
