import type { Handlers } from '@shared/contract/contract';
import type { FaultLog } from './faultLog';

type FaultHandlers = Pick<Handlers, Extract<keyof Handlers, `faults.${string}`>>;

/** The log of faults, for the interface. */
export function faultHandlers(log: FaultLog): FaultHandlers {
  return {
    'faults.list': async () => ({ location: log.file, faults: log.list() }),
    'faults.report': async (report) => void log.add('page', report),
    'faults.clear': async () => void log.clear(),
  };
}
