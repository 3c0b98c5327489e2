import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { emptyDocument } from '@shared/document';
import { addLine } from '@shared/editing/line/addLine';
import { inEnglish, say, type Saying } from '@shared/messages/saying';
import { withoutRemedy } from '@renderer/problems/problemText';
import { sentenceOf } from '@renderer/words/sentence';
import { tinyDocument } from '../../support/tinyDocument';
import { speak } from '../../support/speak';

const place = { position: { x: 0, y: 0 }, pitch: { x: 200, y: 100 } };
const drawn = (line: string) => addLine(emptyDocument(), line, place);

afterEach(() => speak('english'));

/** Everything that the live check says of a typed line, and what is wrong in it. */
function sayingsOf(line: string): Saying[] {
  const { document, faults } = drawn(line);
  const { problems, missing } = analyze(document);
  const remedies = problems.flatMap((problem) => problem.remedies ?? []);
  return [...problems, ...missing, ...remedies, ...faults].map(({ said }) => said);
}

describe('what the live check says', () => {
  const mixed = drawn('input 28x28x1, conv 6 5, [conv 8 3 s2 | conv 8 3] add, dense 10, output').document;
  const saidOf = (brief: string) => {
    const problem = analyze(mixed).problems.find((each) => each.brief === brief)!;
    return [withoutRemedy(problem), ...problem.remedies!.map(({ said }) => sentenceOf(said))];
  };

  it('is in the page’s language, with parts that are messages themselves', async () => {
    await speak('german');
    const [message, ...remedies] = saidOf('shapes differ');
    expect(message).toMatch(/^Add braucht Eingaben gleicher Form: conv2 hat 11×11×8, conv3 hat 22×22×8\. /);
    expect(remedies).toEqual([
      'Hinter conv3: 1×1-Projektion mit Schrittweite 2 und 8 Filtern einfügen; Flatten einfügen',
    ]);
    await speak('chinese');
    expect(saidOf('shapes differ')[0]).toMatch(/^Add 要求各输入形状相同：conv2 为 11×11×8、conv3 为 22×22×8。/);
  });

  it('calls losses and metrics by their names there', async () => {
    const recipe = {
      ...tinyDocument().recipe,
      objectives: [{ weight: 1, loss: { kind: 'klDivergence' } as const, metrics: ['psnr'] }],
    };
    const [loss, metric] = analyze(tinyDocument(recipe)).problems;
    await speak('german');
    expect(sentenceOf(loss!.said)).toBe(
      'KL-Divergenz braucht als Ziele Werte; diese Ziele sind Klassen. Wählen Sie Kreuzentropie, Focal Loss, Mittlerer quadratischer Fehler, Mittlerer absoluter Fehler, Huber-Verlust, Dice-Verlust oder Hinge-Verlust.',
    );
    expect(sentenceOf(metric!.said, 'brief')).toBe('kein PSNR');
  });

  it('has a part for a badge, also where a problem stands in another', () => {
    const inner = say('block', 'groups', 3, 8, 8);
    expect(sentenceOf(say('block', 'atEachStep', inner), 'brief')).toBe('groups do not divide');
    expect(sentenceOf(say('block', 'atEachStep', inner))).toMatch(/^At each time step: The number of groups must/);
  });

  it.each(['german', 'chinese'] as const)('leaves nothing in English, whatever is typed: %s', async (language) => {
    await speak(language);
    const words = ['input 28x28x1', 'input 9', 'conv 4 31', 'conv 6 3 s2', 'dense 3', 'flatten', 'relu', 'output'];
    const more = ['lstm 4', 'reshape 3x3', 'embedding', 'conv1d', 'add', 'concat', 'maxpool 40', 'nonsense', '(bn'];
    const step = fc.constantFrom(...words, ...more);
    const branches = fc.tuple(step, step, step).map(([one, other, join]) => `[${one} | ${other}] ${join}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(step, branches), { minLength: 1, maxLength: 6 }), (steps) => {
        for (const said of sayingsOf(steps.join(', ')))
          for (const part of ['message', 'brief'] as const) {
            const text = sentenceOf(said, part);
            expect(text).not.toMatch(/undefined|\b(the|of|not|does|needs|set|insert)\b/i);
            if (/[a-z] [a-z]/.test(inEnglish(said, part))) expect(text).not.toBe(inEnglish(said, part));
          }
      }),
      { numRuns: 40 },
    );
  });
});
