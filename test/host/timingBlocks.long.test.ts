import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { tinyDocument } from '../support/tinyDocument';
import { fromGallery } from '../support/untrained';
import { openHost } from './support/openHost';

describe('time per block', () => {
  it('is measured for every block that computes, inside composites too, with progress', async () => {
    const { host, handlers } = openHost();
    const shares: number[] = [];
    host.onEvent((event) => event.name === 'timing' && shares.push(event.payload.share));
    const document = await fromGallery('resnet-20', { batch: 4 });
    const { batch, blocks, elsewhere, runs, device } = await handlers['inference.timeBlocks']({ document });
    expect(batch).toBe(4);
    expect(runs).toBeGreaterThanOrEqual(3);
    expect(device.message).toMatch(/^ONNX Runtime · CPU/);
    const nodes = new Map(analyze(document).network!.nodes.map((node) => [node.path, node]));
    for (const [path, milliseconds] of Object.entries(blocks)) {
      expect(nodes.has(path), path).toBe(true);
      expect(milliseconds).toBeGreaterThanOrEqual(0);
    }
    // Activations may be done by the convolution before; what multiplies is always an op of its own.
    for (const [path, { block }] of nodes)
      if (block.type === 'Conv2D' || block.type === 'Dense') expect(blocks[path], path).toBeGreaterThan(0);
    expect(elsewhere).toBeGreaterThanOrEqual(0);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  });

  it('is stopped on demand, and measured anew afterwards', async () => {
    const { host, handlers } = openHost();
    const begun = new Promise<void>((resolve) => host.onEvent(({ name }) => name === 'timing' && resolve()));
    const measuring = handlers['inference.timeBlocks']({ document: tinyDocument() });
    const stopped = expect(measuring).rejects.toThrow('The calculation was stopped.');
    await begun;
    await handlers['inference.stopTimingBlocks'](undefined);
    await stopped;
    const { blocks } = await handlers['inference.timeBlocks']({ document: tinyDocument() });
    expect(blocks['c1']).toBeGreaterThan(0);
  });

  it('of a drawing that is not complete is refused, and it says what is missing', async () => {
    const { handlers } = openHost();
    const whole = tinyDocument();
    const document = { ...whole, edges: whole.edges.filter(({ to }) => to[0] !== 'pool') };
    await expect(handlers['inference.timeBlocks']({ document })).rejects.toThrow(/The drawing is not complete. pool: /);
  });
});
