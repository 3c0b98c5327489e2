import { useEffect } from 'react';
import { useClient } from '../client/ClientContext';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { ExperimentChoice } from './ExperimentChoice';
import { ExperimentQueue } from './ExperimentQueue';
import { connectExperiments, useExperiment } from './experimentStore';
import { useWords } from '../words/currentWords';
import { experimentsWords } from '../words/english/experiments';
import './experiments.css';

/** Several networks of the lectures, trained one after another and compared. */
export function ExperimentDialog() {
  const words = useWords(experimentsWords);
  const client = useClient();
  const isOpen = useUi(({ dialog }) => dialog === 'experiment');
  useEffect(() => connectExperiments(client), [client]);
  return (
    <ModalDialog dialog="experiment" title={words.title}>
      {isOpen && <Contents />}
    </ModalDialog>
  );
}

function Contents() {
  const { current, error } = useExperiment();
  return (
    <div className="experiment">
      {current && <ExperimentQueue state={current} />}
      {current?.state !== 'running' && <ExperimentChoice />}
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
