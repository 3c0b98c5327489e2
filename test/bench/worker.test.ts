import { describe, expect, it } from 'vitest';
import { Worker } from '../../bench/lib/worker';

/** A process that is ready at once and then does as this program says with each line that comes. */
const speaking = (program: string) => [
  process.execPath,
  '-e',
  `console.log('{"versions":{"it":"1"}}');
   require('readline').createInterface({ input: process.stdin }).on('line', (line) => { ${program} });`,
];

describe('the harness and its workers', () => {
  it('asks one thing after the other and gets each its own answer', async () => {
    const { worker, ready } = await Worker.start(
      'echo',
      speaking(`const { steps } = JSON.parse(line); console.log(JSON.stringify({ times: [steps] }));`),
    );
    expect(ready.versions).toEqual({ it: '1' });
    for (const steps of [3, 1, 2]) expect(await worker.ask('run', { steps })).toEqual({ times: [steps] });
    await worker.stop();
  });

  it('throws what a worker says it cannot do, and goes on with it', async () => {
    const { worker } = await Worker.start(
      'refusing',
      speaking(`console.log(line.includes('open') ? '{"error":"no such layer"}' : '{"peakBytes":7}')`),
    );
    await expect(worker.ask('open', { folder: '.' })).rejects.toThrow('no such layer');
    expect(await worker.ask('memory')).toEqual({ peakBytes: 7 });
    await worker.stop();
  });

  it('says why a process ended that should have answered', async () => {
    const { worker } = await Worker.start('dying', speaking(`console.error('out of memory'); process.exit(9);`));
    await expect(worker.ask('run', { steps: 1 })).rejects.toThrow(/ended \(9\)\. out of memory/);
    await expect(worker.ask('memory')).rejects.toThrow('out of memory');
    await worker.stop();
  });

  it('says why a process did not start', async () => {
    await expect(Worker.start('absent', ['/nowhere/python'])).rejects.toThrow('ENOENT');
  });
});
