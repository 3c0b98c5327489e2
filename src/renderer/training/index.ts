export { TrainControls } from './TrainControls';
export { TrainingPanel } from './TrainingPanel';
export { DrawingContext, type DrawingPort } from '../drawing/DrawingContext';
export { connectRuns } from '../run/runStore';
export { connectWatch } from '../run/watchedTiles';
