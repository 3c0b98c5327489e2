import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy } from '@shared/compiler/analyze';
import type { NetloomDocument } from '@shared/document/schema';
import { tinyDocument } from '../../../support/tinyDocument';

/** The tiny network, with six outputs, on files of so many classes some of which no image has. */
function onFiles(classes: number, missing: number[]): NetloomDocument {
  const dataset = { kind: 'idx', id: 'mine', name: 'mine', shape: [12, 12, 1], classes, missing } as const;
  return tinyDocument({ dataset: { ...dataset, shape: [12, 12, 1] } });
}

describe('a data set whose labels leave out some', () => {
  it('says why it wants more outputs, and offers to number the labels where that fits', () => {
    const document = onFiles(7, [0]);
    const [problem] = analyze(document).problems;
    expect(problem!.message).toBe(
      'The data set has labels up to 6, none of them 0, so the output needs 7 values but gets 6.',
    );
    const [remedy] = problem!.remedies!;
    expect(remedy!.label).toBe('Number the 6 labels that occur from 0');
    expect(analyze(applyRemedy(document, problem!, remedy!)).problems).toEqual([]);
  });

  it('does not offer it where it would not cure', () => {
    const [problem] = analyze(onFiles(9, [0])).problems;
    const kinds = problem!.remedies!.map(({ action }) => action.kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).not.toContain('consecutiveLabels');
  });
});

it('a data set of a single class is a warning', () => {
  const { problems } = analyze(onFiles(4, [0, 1, 2]));
  expect(problems.find(({ severity }) => severity === 'warning')!.message).toContain('are of one class');
});
