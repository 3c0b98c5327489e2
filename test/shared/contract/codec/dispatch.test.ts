import { describe, expect, it } from 'vitest';
import { dispatch, settle } from '@shared/contract/codec/dispatch';
import { decode, encode } from '@shared/contract/codec/messagePack';
import type { Handlers } from '@shared/contract/contract';

const handlers = {
  'documents.recover': async () => undefined,
  'documents.recent': async () => [],
  'documents.open': async () => {
    throw new Error('There is no such file.');
  },
} as unknown as Handlers;

/** What the interface gets of a request that crosses the border as bytes. */
const over = async (name: string, input?: unknown) => settle(decode(encode(await dispatch(handlers, name, input))));

describe('requests over a border of bytes', () => {
  it('bring back nothing where the host gives nothing', async () => {
    expect(await over('documents.recover')).toBeUndefined();
  });

  it('bring back values', async () => {
    expect(await over('documents.recent')).toEqual([]);
  });

  it('fail with the words of the host', async () => {
    await expect(over('documents.open', { id: 'a' })).rejects.toThrow('There is no such file.');
  });

  it('are refused by name and input before a handler runs', async () => {
    await expect(over('toString')).rejects.toThrow('There is no request "toString".');
    await expect(over('documents.open', { id: 3 })).rejects.toThrow(/^documents\.open: id: /);
  });
});
