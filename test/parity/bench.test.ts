import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { python } from './python';
import { useTensorFlow } from './tensorflowEngine';

it('the bench harness measures LeNet-5 in every framework, and all come to the same losses', async () => {
  await useTensorFlow();
  const contenders = ['tensorflow', 'onnxruntime', 'keras', 'pytorch-channels-last'];
  const printed = execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'bench/train-step.ts', '--dry-run', '--only', 'lenet'],
      ...['--warm-up', '1', '--rounds', '1', '--steps', '2'],
      ...['--engines', contenders.slice(0, 2).join(), '--peers', contenders.slice(2).join()],
    ],
    {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, NETLOOM_PYTHON: python() },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [head, , lenet] = printed.split('\n');
  for (const name of contenders) expect(head).toContain(name);
  // A dash would stand where one failed or trained something else.
  const cells = lenet!.trim().split(/ {2,}/).slice(1);
  expect(cells).toHaveLength(contenders.length + 2);
  for (const cell of cells) expect(Number(cell)).toBeGreaterThan(0);
}, 600_000);
