import { describe, expect, it } from 'vitest';
import { decode, encode } from '@shared/contract/codec/messagePack';
import { settle } from '@shared/contract/codec/dispatch';

describe('answers that crossed the border as bytes', () => {
  it('give back nothing where the host had nothing to say', () => {
    expect(settle(decode(encode({ value: undefined })))).toBeUndefined();
  });

  it('keep bytes as bytes and absent properties absent', () => {
    const value = { pixels: new Uint8Array([0, 255]), label: undefined, counts: [1, 2.5] };
    expect(settle(decode(encode({ value })))).toStrictEqual({ pixels: new Uint8Array([0, 255]), counts: [1, 2.5] });
  });

  it('throw what the host said of a failure', () => {
    const failure = { kind: 'failed', message: 'There is no run r9.' };
    expect(() => settle(decode(encode({ failure })))).toThrow('There is no run r9.');
    expect(() => settle('<html>')).toThrow(/not from Netloom/);
  });
});
