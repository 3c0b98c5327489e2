import { describe, expect, it } from 'vitest';
import type { Precision } from '@shared/document/schema';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { productsOnCard, productsOnProcessor } from '@trainer/engines/precision';
import { librarySettings } from '@trainer/engines/tensorflow/binding';
import { prepare } from '@trainer/loop/prepare';
import { tinyRequest } from '../../support/request';

const every: readonly Precision[] = ['auto', 'float32', 'mixed'];

describe('the precision of products', () => {
  it('is bfloat16 on a processor that has instructions for it, where mixed is asked for', () => {
    const flags = new Set(['fma', 'avx512f', 'avx512_bf16']);
    expect(every.map((wanted) => productsOnProcessor(wanted, flags).products)).toEqual([
      'float32',
      'float32',
      'bfloat16',
    ]);
    expect(hostInEnglish(productsOnProcessor('mixed', flags).note!)).toContain(
      'bfloat16 (avx512_bf16), sums in float32',
    );
  });

  it('stays float32 on other processors, which says so to those who asked for more', () => {
    const flags = new Set(['fma', 'avx512f']);
    expect(every.map((wanted) => productsOnProcessor(wanted, flags).products)).toEqual(every.map(() => 'float32'));
    expect(every.map((wanted) => productsOnProcessor(wanted, flags).note !== undefined)).toEqual([false, false, true]);
    expect(hostInEnglish(productsOnProcessor('mixed', flags).note!)).toContain(
      'no instructions for bfloat16. Float32 is used.',
    );
  });

  it('is what a card does by itself, unless float32 is asked for', () => {
    expect(every.map((wanted) => productsOnCard(wanted).products)).toEqual([
      'tensorFloat32',
      'float32',
      'tensorFloat32',
    ]);
  });

  it('reaches TensorFlow through the settings that its libraries read, and none is made where nobody chose', () => {
    const special = (products?: Parameters<typeof librarySettings>[0]['products']) =>
      Object.entries(librarySettings({ threads: 2, ...(products && { products }) })).filter(([name]) =>
        /FPMATH|TF32/.test(name),
      );
    expect(special()).toEqual([]);
    expect(special('tensorFloat32')).toEqual([]);
    expect(special('float32')).toEqual([['NVIDIA_TF32_OVERRIDE', '0']]);
    expect(special('bfloat16')).toEqual([['ONEDNN_DEFAULT_FPMATH_MODE', 'BF16']]);
  });
});

describe('a run with mixed precision on ONNX Runtime', () => {
  it('says that it stays float32, and takes the steps of one without', async () => {
    const losses = async (precision: Precision) => {
      const { session, remarks } = await prepare(tinyRequest({ precision }));
      const result = [await session.train(0, 0.05), await session.train(1, 0.05)];
      await session.dispose();
      return { result, remarks };
    };
    const [plain, mixed] = [await losses('float32'), await losses('mixed')];
    expect(mixed.result).toEqual(plain.result);
    expect(mixed.remarks.map(({ message }) => message)).toEqual([
      'Mixed precision gains nothing here: ONNX Runtime multiplies in float32 on processors. Float32 is used.',
    ]);
    expect(plain.remarks).toEqual([]);
  });
});
