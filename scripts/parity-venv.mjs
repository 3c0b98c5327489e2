// Makes `.venv` with TensorFlow, Keras and PyTorch for test/parity. Prints the path of its Python on the last line.
// NETLOOM_PYTHON names another Python that has them all.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { main, must, say } from './lib/run.mjs';
import { at, digestOfContents, isFresh, writeStamp } from './lib/stamp.mjs';

const requirements = at('test/parity/requirements.txt');
const torchRequirements = at('test/parity/requirements-torch.txt');
const referenceRequirements = at('test/parity/requirements-references.txt');
const proof = `import keras, tensorflow, torch, safetensors, numpy, torchvision, timm, torch_geometric
print(f"TensorFlow {tensorflow.__version__}, Keras {keras.__version__}, PyTorch {torch.__version__}")`;

/** @returns the Python that the parity tests use, made where it is missing. */
export async function parityPython() {
  if (process.env.NETLOOM_PYTHON) return process.env.NETLOOM_PYTHON;
  const python = at('.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = at('.venv/netloom.stamp');
  const digest = digestOfContents([requirements, torchRequirements, referenceRequirements]);
  if (existsSync(python) && isFresh(stamp, digest)) return python;

  const started = Date.now();
  say('installing TensorFlow, Keras and PyTorch for the parity tests into .venv (about 3 GB, once) …');
  if (!existsSync(python)) {
    await must('Making .venv', process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', at('.venv')]);
  }
  const install = (...args) =>
    must('Installing Python packages', python, ['-m', 'pip', 'install', '-q', '--no-cache-dir', ...args], {
      stdio: ['ignore', 2, 2],
    });
  await install('-r', requirements);
  await install('--no-deps', '-r', torchRequirements);
  await install('--no-deps', '-r', referenceRequirements);
  await must('Importing TensorFlow, Keras and PyTorch', python, ['-c', proof], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '' },
  });
  writeStamp(stamp, digest);
  say(`.venv is ready (${Math.round((Date.now() - started) / 1000)} s).`);
  return python;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => console.log(await parityPython()));
}
