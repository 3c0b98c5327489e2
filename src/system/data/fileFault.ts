import { hostInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { SaidError } from '@shared/messages/saidError';

/** What is wrong with a file that is being read, to stand behind its name: `is empty`. Who knows the name says it. */
export class FileFault extends SaidError {
  declare readonly said: HostSaying;

  constructor(said: HostSaying) {
    super(hostInEnglish(said), said);
  }
}
