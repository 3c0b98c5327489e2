import { HostError } from '@shared/messages/hostError';

/** What is wrong with a file that is being read, to stand behind its name: `is empty`. Who knows the name says it. */
export class FileFault extends HostError {}
