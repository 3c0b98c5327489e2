import type { Words } from '../../english/index';
import { counted } from '../../areas/count';

const filters = (count: number): string => counted(count, 'Filter', 'Filtern');
const units = (count: number): string => counted(count, 'Einheit', 'Einheiten');

export const remedy: Words['messages']['remedy'] = {
  insert: (what) => `${what} einfügen`,
  insertBoth: (first, second) => `${first} und ${second} einfügen`,
  insertFlattenAndDense: (count) => `Flatten und Dense mit ${units(count)} einfügen`,
  insertDense: (count) => `Dense mit ${units(count)} einfügen`,
  insertPooling: 'Globales Average-Pooling einfügen',
  insertPoolingAndDense: (count) => `Globales Average-Pooling und Dense mit ${units(count)} einfügen`,
  insertReshape: (shape) => `Reshape auf ${shape} einfügen`,
  insertMaxPooling: (window) => `${window}-Max-Pooling einfügen`,
  insertCropping: (size) => `Zuschneiden auf ${size} einfügen`,
  insertUpsampling: (factor) => `${factor}-Upsampling einfügen`,
  insertZeroPadding: (size) => `Zero-Padding auf ${size} einfügen`,
  insertProjection: (count) => `1×1-Projektion mit ${filters(count)} einfügen`,
  insertStridedProjection: (stride, count) =>
    `1×1-Projektion mit Schrittweite ${stride} und ${filters(count)} einfügen`,
  insertConvolution: (kernel, count) => `${kernel}-Faltung mit ${filters(count)} einfügen`,
  insertStridedConvolution: (kernel, stride, count) =>
    `${kernel}-Faltung mit Schrittweite ${stride} und ${filters(count)} einfügen`,
  thenProjection: (edit) => `${edit}, dann 1×1-Projektion`,
  after: (edit, node) => `Hinter ${node}: ${edit}`,
  onBranch: (edit, place) => `${place}: ${edit}`,
  set: (parameter, value) => `${parameter} auf ${value} setzen`,
  setOf: (parameter, node, value) => `${parameter} von ${node} auf ${value} setzen`,
  setBack: (parameter, node, value) => `${parameter} von ${node} auf ${value} zurücksetzen`,
  setAsIn: (node, other) => `Parameter von ${node} wie in ${other} setzen`,
  setKind: (shape, kind) => `shape auf ${shape} und kind auf ${kind} setzen`,
  ownWeights: (node) => `${node} eigene Gewichte geben`,
  removeNode: (node) => `${node} entfernen`,
  removeEdge: (from, to) => `Kante von ${from} nach ${to} entfernen`,
  perTimeStep: 'Auf jeden Zeitschritt anwenden',
  asAWhole: '„Je Zeitschritt“ ausschalten',
  numberLabels: (labels) => `Die ${counted(labels, 'vorkommende Label', 'vorkommenden Labels')} ab 0 nummerieren`,
  keepField: (field, node) => `${field} für ${node} beibehalten`,
  compareWithField: 'Mit einem Feld der Daten vergleichen',
  moveOnly: (nodes) => `Nur ${nodes} ändern`,
  moveAll: 'Alle Gewichte ändern',
  leaveOut: (metrics) => `${metrics} weglassen`,
  usualMetrics: 'Übliche Metriken verwenden',
  setLoss: (loss) => `${loss} als Verlustfunktion wählen`,
  watch: (metric) => `Auf ${metric} achten`,
  forOutput: (edit, output) => `${output}: ${edit}`,
  two: (first, second) => `${first}; ${second}`,
  three: (first, second, third) => `${first}; ${second}; ${third}`,
};
