import { openDialog } from '../ui/uiStore';
import { useEngines, useEngineWork } from './engineStore';
import { sentenceOfText } from '../words/errorSentence';
import { engineOnDevice } from './engineOnDevice';
import { useWords } from '../words/currentWords';
import { engineStatusWords } from '../words/english/engineStatus';
import './engineStatus.css';

/** The engine that trains and its device, in the status bar; during an installation, its progress. Opens the panel. */
export function EngineStatus() {
  const words = useWords(engineStatusWords);
  const { chosen, error } = useEngines();
  const work = useEngineWork();
  const progress = work?.state === 'working' ? work.progress : undefined;
  const adding =
    work?.state === 'working' &&
    `${sentenceOfText(work.step)} ${progress ? `${Math.floor((100 * progress.done) / progress.total)} %` : '…'}`;
  const text = chosen ? engineOnDevice(chosen) : error ? words.unknown : words.looking;
  return (
    <button type="button" className="status-engine" title={words.statusHint} onClick={() => openDialog('engines')}>
      {adding || text}
    </button>
  );
}
