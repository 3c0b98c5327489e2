import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { lastLines } from '@system/keepEnd';
import type { Finished } from '@system/runProgram';
import { DiskFull } from '../../download/problems';
import { Refused } from '../../download/request';

/** Why a program failed, behind words on what it was to do. A full disk is an error of its own: no other source helps. */
export function failureOf({ errors, output }: Finished, what: HostSaying, lines = 6): Error {
  if (/No space left on device|Disk quota exceeded/.test(errors + output))
    return new DiskFull(hostSaying('adding', 'diskFull', what));
  return new Refused(hostSaying('adding', 'programFailed', what, lastLines(errors.trim() || output, lines)));
}
