import { area } from '../areas/area';

/** The start page. */
export const startWords = area('start', {
  begin: 'Begin',
  drop: 'Drop a drawing or data anywhere in this window',
  recent: 'Recent',
  recentDrawings: 'Recent drawings',
  allDrawings: 'All your drawings',
  templates: 'Templates',
  fromGallery: 'From the gallery',
  allNetworks: (count: number) => `All ${count} networks`,
  lectures: 'Lectures',
  showAtStart: 'Show this page at start',
  showAtStartHint: 'Otherwise Netloom opens the last drawing',
  unsaved: 'Unsaved changes',
  unsavedTo: (drawing: string) => `Unsaved changes to “${drawing}”`,
});
