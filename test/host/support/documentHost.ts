import { join } from 'node:path';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../../support/home';

/** The handlers of a host, and where it keeps drawings. */
export function documentHost(home = temporaryFolder(), dialogs?: Partial<Dialogs>) {
  const { handlers } = createHost({ home, ...(dialogs && { dialogs: dialogs as Dialogs }) });
  return { home, handlers, workspace: join(home, 'drawings') };
}
