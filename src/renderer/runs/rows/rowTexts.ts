import type { RunRow } from '@shared/contract/runRecords';
import type { SaidText } from '@shared/messages/saidError';
import { sentenceOfText } from '../../words/errorSentence';
import { datasetLabel } from '../../words/datasetLabel';

/** A text of a row in the page's language, as of now; nothing where the row has none. */
export function inWords(message: string | undefined, said: SaidText['said']): string | undefined {
  return message === undefined ? undefined : sentenceOfText({ message, said });
}

/** What a run was calculated on. */
export const deviceOf = ({ device, deviceSaid }: RunRow): string | undefined => inWords(device, deviceSaid);

/** What the data of a run are called: generated sets in the page's language, others as people called them. */
export function datasetOf({ dataset, generated }: RunRow): string {
  return generated === undefined ? dataset : datasetLabel(generated, dataset);
}
