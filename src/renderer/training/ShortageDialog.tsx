import { useClient } from '../client/ClientContext';
import { startTraining } from '../run/runActions';
import { runStore, useRunStore } from '../run/runStore';
import { Question } from '../widgets/Question';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';
import { sentenceOfText } from '../words/errorSentence';

/** Says that the host has too little memory for a run, and lets the user start it all the same. */
export function ShortageDialog() {
  const words = useWords(trainingWords);
  const client = useClient();
  const shortage = useRunStore((state) => state.shortage);
  return (
    <Question
      open={shortage !== undefined}
      title={words.shortageTitle}
      reason={shortage && sentenceOfText(shortage)}
      action={words.trainAnyway}
      onConfirm={() => shortage && void startTraining(client, shortage.document, true)}
      onClose={() => runStore.setState({ shortage: undefined })}
    >
      <p className="hint">{words.shortageHint}</p>
    </Question>
  );
}
