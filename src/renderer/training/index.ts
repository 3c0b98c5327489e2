export { TrainControls } from './TrainControls';
export { TrainingPanel } from './TrainingPanel';
export { DrawingContext, type DrawingPort } from './drawing';
export { connectRuns } from './store/runStore';
export { connectWatch } from './store/watch';
