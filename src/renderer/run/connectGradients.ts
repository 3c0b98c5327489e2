import { measuredStore } from '../drawing/measured';
import { ownRun, runStore } from './runStore';
import { trainedAnalysis } from './trainedAnalysis';

/** Hands the gradients of this drawing's run to those who colour by them. Returns the function that stops. */
export function connectGradients(): () => void {
  return runStore.subscribe((state, before) => {
    const gradients = ownRun(state)?.gradients;
    const document = state.drawing?.document;
    if (gradients === ownRun(before)?.gradients && document === before.drawing?.document) return;
    measuredStore.setState({
      gradients:
        gradients && document ? { ...gradients, of: { document, analysis: trainedAnalysis(document) } } : undefined,
    });
  });
}
