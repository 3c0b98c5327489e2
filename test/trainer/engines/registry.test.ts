import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostInEnglish } from '@shared/messages/hostSaying';
import type { Engine, EngineStatus } from '@trainer/engines/engine';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { onnxruntimeWeb } from '@trainer/engines/onnxruntime/web';
import { chooseEngine, engines } from '@trainer/engines/registry';
import { temporaryFolder } from '../../support/home';

afterEach(() => vi.unstubAllEnvs());

/** A machine on which the native library cannot be loaded. */
const without = (engine: Engine, reason: string): Engine => ({
  ...engine,
  status: (): Promise<EngineStatus> => Promise.resolve({ available: false, version: '', device: '', reason }),
});

describe('choosing an engine', () => {
  it('takes the fastest that works', async () => {
    const states = await Promise.all(engines.map((engine) => engine.status()));
    expect((await chooseEngine()).engine).toBe(engines[states.findIndex(({ available }) => available)]);
  });

  it('falls back to WebAssembly and says why', async () => {
    const { engine, note } = await chooseEngine(undefined, [
      without(onnxruntimeNative, 'No binary for musl.'),
      onnxruntimeWeb,
    ]);
    expect(engine).toBe(onnxruntimeWeb);
    expect(hostInEnglish(note!)).toContain('ONNX Runtime is not in use: No binary for musl.');
  });

  it('passes TensorFlow over where it is not installed, and says how to get it', async () => {
    vi.stubEnv('NETLOOM_TENSORFLOW', temporaryFolder());
    const { engine, note } = await chooseEngine();
    expect(engine).toBe(onnxruntimeNative);
    expect(hostInEnglish(note!)).toContain(
      'TensorFlow is not in use: It is not installed; `netloom engine add tensorflow` gets it.',
    );
  });

  it('takes the wanted one', async () => {
    const { engine, note } = await chooseEngine('onnxruntime-web');
    expect(engine).toBe(onnxruntimeWeb);
    expect(hostInEnglish(note!)).toContain('chosen by hand');
  });

  it('names the engines there are when the wanted one is unknown', async () => {
    await expect(chooseEngine('caffe')).rejects.toThrow(
      'no engine "caffe"; choose one of tensorflow, onnxruntime, onnxruntime-web',
    );
  });

  it('says why the wanted one, or every one, does not work', async () => {
    const broken = without(onnxruntimeNative, 'No binary for musl.');
    await expect(chooseEngine('onnxruntime', [broken])).rejects.toThrow('does not work here: No binary for musl.');
    await expect(chooseEngine(undefined, [broken])).rejects.toThrow('No engine works on this machine.');
  });
});
