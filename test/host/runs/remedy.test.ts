import { describe, expect, it } from 'vitest';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { reasonOf, remedyFor } from '@host/runs/remedy';

const systemError = (code: string) => Object.assign(new Error(`${code}: something, open '/x'`), { code });

describe('what the system says of a file', () => {
  it.each([
    ['EROFS', 'the disk is read-only', /is a folder in which you may write/],
    ['ENOSPC', 'the disk is full', /has room/],
    ['EACCES', 'this user may not write there', /is a folder in which you may write/],
  ])('as %s is put in words, with what can be done', (code, reason, remedy) => {
    expect(hostInEnglish(reasonOf(systemError(code)))).toBe(reason);
    expect(hostInEnglish(remedyFor(systemError(code), '/home')!)).toMatch(remedy);
  });

  it('that is not known is passed on', () => {
    expect(reasonOf(new Error('odd'))).toBe('odd');
  });
});
