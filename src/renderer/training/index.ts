export { TrainControls } from './TrainControls';
export { TrainingPanel } from './TrainingPanel';
export { DrawingContext, type DrawingPort } from '../drawing/DrawingContext';
export { connectRuns } from '../run/connectRuns';
export { connectWatch } from '../run/watchedTiles';
