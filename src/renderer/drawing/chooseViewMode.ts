import { remember } from '../browser/remembered';
import { workOnShown } from './drawingActions';
import { viewModeStore, type ViewMode } from './viewMode';

/** Shows the drawing in another way. Where nothing can be open in place, one works around it. */
export function chooseViewMode(mode: ViewMode): void {
  remember('viewMode', mode);
  viewModeStore.setState({ mode });
  workOnShown();
}
