import { describe, expect, it } from 'vitest';
import type { Client, RequestName } from '@shared/contract/contract';
import { askOnce } from '@renderer/client/askOnce';

/** A client that answers with how often it was asked, or fails. */
function countingClient() {
  const asked: { name: RequestName; input: unknown }[] = [];
  const state = { fails: false };
  const client = {
    request: async (name: RequestName, input: unknown) => {
      asked.push({ name, input });
      await Promise.resolve();
      if (state.fails) throw new Error('The disk is gone.');
      return asked.length;
    },
    on: () => () => undefined,
  } as unknown as Client;
  return { client, asked, state };
}

const preview = (count: number) => JSON.stringify({ dataset: { kind: 'mnist' }, count });

describe('asking the host', () => {
  it('is done once for all who ask the same at a time', async () => {
    const { client, asked } = countingClient();
    const answers = await Promise.all([1, 2, 3].map(() => askOnce(client, 'app.describe', '')));
    expect(answers).toEqual([1, 1, 1]);
    expect(asked).toEqual([{ name: 'app.describe', input: undefined }]);
  });

  it('is done once for what a data set holds, and anew for what may change', async () => {
    const { client, asked } = countingClient();
    for (let time = 0; time < 3; time++) {
      await askOnce(client, 'datasets.preview', preview(1));
      await askOnce(client, 'documents.gallery', '');
    }
    expect(asked.filter(({ name }) => name === 'datasets.preview')).toEqual([
      { name: 'datasets.preview', input: { dataset: { kind: 'mnist' }, count: 1 } },
    ]);
    expect(asked.filter(({ name }) => name === 'documents.gallery')).toHaveLength(3);
  });

  it('is done anew after a failure, by another client, and for long forgotten answers', async () => {
    const { client, asked, state } = countingClient();
    state.fails = true;
    await expect(askOnce(client, 'datasets.preview', preview(1))).rejects.toThrow('The disk is gone.');
    state.fails = false;
    await expect(askOnce(client, 'datasets.preview', preview(1))).resolves.toBe(2);
    await expect(askOnce(countingClient().client, 'datasets.preview', preview(1))).resolves.toBe(1);
    for (let count = 2; count <= 60; count++) await askOnce(client, 'datasets.preview', preview(count));
    await askOnce(client, 'datasets.preview', preview(60));
    expect(asked).toHaveLength(61);
    await askOnce(client, 'datasets.preview', preview(1));
    expect(asked).toHaveLength(62);
  });
});
