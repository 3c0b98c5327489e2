import { area } from '../areas/area';

/** Filters and feature maps of a node. */
export const probesWords = area('probes', {
  fixedFilter: 'Fixed filter',
  fixedFilterOf: (path: string) => `Fixed filter of ${path}`,
  kernelOf: (path: string) => `Kernel of ${path}`,
  appliedTo: (index: number) => `Applied to test image ${index}:`,
  testImage: (index: number) => `Test image ${index}`,
  filteredBy: (index: number, path: string) => `Test image ${index}, filtered by ${path}`,
  mapsOf: (count: string, path: string) => `${count} feature maps of ${path}`,
  mapsTitle: (sample: string, step: string) => `Feature maps of sample ${sample}, step ${step}`,
  mapsTitleTried: (step: string) => `Feature maps of the input tried, step ${step}`,
  featureMaps: 'Feature maps',
  featureMapsOf: (path: string) => `Feature maps of ${path}`,
  toCome: 'They appear here during training.',
  filtersOf: (count: string, path: string) => `${count} filters of ${path}`,
  filtersTitle: (step: string) => `Filters, step ${step}`,
  outdated: 'outdated',
  outdatedLabel: (label: string) => `${label}, outdated`,
  outdatedHint: 'Outdated: the block was changed since this run began. Train again to update.',
  fewer: 'Show fewer',
  all: (count: string) => `Show all ${count}`,
  image: 'image',
  label: (label: string) => `label ${label}`,
  testImages: (count: string) => `${count} test images`,
});
