import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDocument, parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { movingProblem } from '@shared/learning/augmentation/movesAlong';
import { exportTarget } from '@shared/targets';
import { sentenceOfError } from '@renderer/words/errorSentence';
import { sentenceOf } from '@renderer/words/sentence';
import { root } from '../../support/checkout';
import { speak } from '../../support/speak';

afterEach(() => speak('english'));

const gallery = (name: string): NetloomDocument =>
  parseDocument(readFileSync(root(`resources/gallery/${name}.netloom.json`), 'utf8'));
const withRecipe = (document: NetloomDocument, recipe: object): NetloomDocument => ({
  ...document,
  recipe: { ...document.recipe, ...recipe },
});

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It was exported.');
}

const dcgan = gallery('dcgan-digits');
const lenet = gallery('lenet-5');

describe('why a drawing is not exported is said in each language', () => {
  it.each<[string, () => unknown, readonly string[]]>([
    [
      'a loss that takes turns, in Keras',
      () => exportTarget('keras-training').emit(dcgan),
      [
        "The drawing can't be exported as code yet: A Keras training script cannot have objectives that take turns or move some weights alone yet. Choose the PyTorch training script.",
        'Die Zeichnung kann noch nicht als Code exportiert werden: Ein Trainingsskript für Keras kann noch keine Trainingsziele haben, die sich abwechseln oder nur manche Gewichte ändern. Wählen Sie das Trainingsskript für PyTorch.',
        '此图还不能导出为代码：Keras 训练脚本还不能有轮流进行或只改变部分权重的训练目标。请选择 PyTorch 训练脚本。',
      ],
    ],
    [
      'turns with other settings, in PyTorch',
      () => exportTarget('pytorch-training').emit(withRecipe(dcgan, { warmup: 1, accumulation: 2 })),
      [
        "The drawing can't be exported as code yet: A training script of objectives that take turns cannot have gradient accumulation, warm-up yet. Turn that off, or export the model alone.",
        'Die Zeichnung kann noch nicht als Code exportiert werden: Ein Trainingsskript mit Trainingszielen, die sich abwechseln, kann Folgendes noch nicht haben: Gradientenakkumulation, Warm-up. Schalten Sie das aus oder exportieren Sie nur das Modell.',
        '此图还不能导出为代码：训练目标轮流进行的训练脚本还不能有：梯度累积、预热。请将其关闭，或只导出模型。',
      ],
    ],
    [
      'weights of another drawing',
      () => exportTarget('keras').weights!(lenet, new Map()),
      [
        'The weights have no tensor "C1/kernel"; they belong to another drawing.',
        'Die Gewichte haben keinen Tensor „C1/kernel“; sie gehören zu einer anderen Zeichnung.',
        '权重中没有张量“C1/kernel”；它们属于另一张图。',
      ],
    ],
    [
      'weights of images with other channels',
      () => exportTarget('keras').emit(lenet, { standardisation: { mean: [1, 2, 3], deviation: [1, 1, 1] } }),
      [
        'The weights were trained on images with 3 channels, and the drawing now has an input with 1 channel. Train the drawing again, or export the code without weights.',
        'Die Gewichte wurden mit Bildern mit 3 Kanälen trainiert, und die Zeichnung hat jetzt einen Eingang mit 1 Kanal. Trainieren Sie die Zeichnung neu oder exportieren Sie den Code ohne Gewichte.',
        '权重是用 3 通道的图像训练的，而此图现在的输入有 1 个通道。请重新训练此图，或导出不含权重的代码。',
      ],
    ],
  ])('%s', async (_, work, sentences) => {
    const error = errorOf(work);
    const said: string[] = [];
    for (const language of ['english', 'german', 'chinese'] as const) {
      await speak(language);
      said.push(sentenceOfError(error));
    }
    expect(said).toEqual(sentences);
  });

  it('with what the live check finds, in the page’s language', async () => {
    const error = errorOf(() => exportTarget('keras').emit(emptyDocument()));
    await speak('german');
    expect(sentenceOfError(error)).toMatch(/^Die Zeichnung kann noch nicht als Code exportiert werden: /);
    expect(sentenceOfError(error)).not.toMatch(/\b(the|and|connect)\b/i);
  });

  it('with fields whose pixels are not those of the images', async () => {
    const problem = movingProblem({ name: 'mask', shape: [4, 4] }, { shape: [8, 8, 1] });
    await speak('german');
    expect(sentenceOf(problem!)).toBe(
      'Spiegeln, Verschieben, Drehen und Skalieren bewegen Bilder mit 8×8, aber mask hat 4×4 Pixel und kann nicht mitbewegt werden. Schalten Sie sie aus.',
    );
  });
});
