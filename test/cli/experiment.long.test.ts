import { describe, expect, it } from 'vitest';
import { startCli } from '../support/cli';

describe('netloom experiment', () => {
  it('lists what there is', async () => {
    const { code, output } = await startCli(['experiment', 'list']).finished;
    expect(code).toBe(0);
    expect(output).toMatch(/degradation: .*\n {2}small: Plain-8, Plain-14, ResNet-8, ResNet-14; 3 epochs each/);
    expect(output).toMatch(/full: Plain-20, Plain-56, ResNet-20, ResNet-56; 10 epochs each/);
  });

  it('runs the quick form of one, and ends with the answer', async () => {
    const args = ['experiment', 'run', 'degradation', '--epochs', '1', '--json'];
    const { code, lines } = await startCli(args).finished;
    expect(code).toBe(0);
    const last = lines().at(-1)!;
    expect(last).toMatchObject({ experiment: 'degradation', size: 'small', state: 'finished' });
    expect(last['answer']).toMatch(/Training loss: Plain-8 [\d.]+, Plain-14 [\d.]+; ResNet-8/);
  });

  it('refuses what is no experiment', async () => {
    const { code, errors } = await startCli(['experiment', 'run', 'nothing']).finished;
    expect(code).toBe(2);
    expect(errors).toContain('degradation, vanishing-gradients');
  });
});
