import { describe, expect, it } from 'vitest';
import type { Certificate } from '@host/documents/certificates';
import { published } from '../resources/published';
import { runCli } from '../support/cli';

describe('netloom gallery', () => {
  it('lists every network with its counts and its certificate', async () => {
    const { code, errors, lines } = await runCli(['gallery', '--json']);
    expect([code, errors]).toEqual([0, '']);
    const listed = lines() as unknown as {
      file: string;
      parameters: { trainable: number };
      macs: number;
      certificate?: Certificate;
    }[];
    const named = new Map(listed.map((network) => [network.file.match(/([^/\\]+)\.netloom\.json$/)?.[1], network]));
    expect(named.get('resnet-18')?.certificate).toMatchObject({ package: 'torchvision', reference: 'resnet18' });
    for (const { network, parameters, billions } of published) {
      expect(named.get(network)?.parameters.trainable).toBe(parameters);
      const { certificate } = named.get(network)!;
      if (certificate) expect(certificate.parameters).toBe(parameters);
      if (billions !== undefined) expect(named.get(network)!.macs / 1e9).toBeCloseTo(billions, 3);
    }
  });
});
