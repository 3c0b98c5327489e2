import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy } from '@shared/compiler/analyze';
import type { Problem } from '@shared/compiler/problem';
import { recipeSchema, type NetloomDocument } from '@shared/document/schema';
import { drawn, type Drawn } from '../../support/drawn';

const edges = ['i>f', 'f>d', 'd>o'];
/** An image flattened, then a Dense layer, with a recipe. */
const classifier = (dense: object, recipe: object, shape = [28, 28, 1]): NetloomDocument =>
  withRecipe({ i: ['Input', { shape }], f: ['Flatten'], d: ['Dense', { ...dense }], o: ['Output'] }, edges, recipe);

function withRecipe(nodes: Drawn, connected: readonly string[], recipe: object): NetloomDocument {
  return { ...drawn(nodes, connected), recipe: recipeSchema.parse(recipe) };
}

const digits = { kind: 'digits', size: 28, train: 10, test: 10 };
const road = { kind: 'road', size: 16, train: 10, test: 10 };
const motifs = { kind: 'motifs', length: 20, train: 10, test: 10 };
const masks = { kind: 'shapeMasks', size: 16, channels: 1, train: 10, test: 10 };

const problemsOf = (document: NetloomDocument) => analyze(document).problems;
const labels = ({ remedies = [] }: Problem) => remedies.map(({ label }) => label);

/** The only problem of a drawing. Each of its remedies leaves none. */
function only(document: NetloomDocument): Problem {
  const problems = problemsOf(document);
  expect(problems.map(({ message }) => message)).toHaveLength(1);
  const [problem] = problems;
  for (const remedy of problem!.remedies ?? [])
    expect(problemsOf(applyRemedy(document, problem!, remedy)), remedy.label).toEqual([]);
  return problem!;
}

describe('a loss that does not suit its target', () => {
  it('is an error of the Output, with the losses that do', () => {
    const document = classifier(
      { units: 1 },
      { dataset: road, objectives: [{ loss: { kind: 'crossEntropy' } }] },
      [16, 32, 3],
    );
    const problem = only(document);
    expect(problem).toMatchObject({ path: 'o', severity: 'error', onlyTraining: true, setting: 'objectives' });
    expect(problem.message).toBe(
      'Cross-entropy is for classes; these targets are values. Choose Mean squared error, Mean absolute error or Huber.',
    );
    expect(labels(problem)).toEqual([
      'Set loss to Mean squared error',
      'Set loss to Mean absolute error',
      'Set loss to Huber',
    ]);
  });

  it('may want another width instead: two classes as one value, or one value a class', () => {
    const twoValues = withRecipe(
      { i: ['Input', { shape: [20, 4] }], f: ['Flatten'], d: ['Dense', { units: 2 }], o: ['Output'] },
      edges,
      { dataset: motifs, objectives: [{ loss: { kind: 'binaryCrossEntropy' } }] },
    );
    const problem = problemsOf(twoValues)[0]!;
    expect(problem.message).toContain('needs an output of 1 value; this one has 2');
    expect(labels(problem)[0]).toBe('Set loss to Cross-entropy');
    const widths = withRecipe(
      { i: ['Input', { shape: [20, 4] }], f: ['Flatten'], d: ['Dense', { units: 1 }], o: ['Output'] },
      edges,
      { dataset: motifs, objectives: [{ loss: { kind: 'crossEntropy' } }] },
    );
    expect(labels(only(widths))[0]).toBe('Set loss to Binary cross-entropy');
  });

  it('is a problem of its own beside a wrong width, and each has its own remedy', () => {
    const document = classifier(
      { units: 3 },
      { dataset: digits, objectives: [{ loss: { kind: 'binaryCrossEntropy' } }] },
    );
    const [width, loss, ...others] = problemsOf(document);
    expect(others).toEqual([]);
    expect(labels(width!)).toContain('Set units of d to 10');
    expect(labels(loss!)).toContain('Set loss to Cross-entropy');
  });

  it('is no problem where the recipe leaves it open, whatever arrives', () => {
    const document = classifier({ units: 1 }, { dataset: digits });
    expect(problemsOf(document).map(({ brief }) => brief)).toEqual(['not 10 classes']);
  });

  it('belongs to one of several Outputs, whose entry alone changes', () => {
    const document = withRecipe(
      {
        ...{ i: ['Input', { shape: [16, 32, 3] }], f: ['Flatten'], a: ['Dense', { units: 1 }] },
        ...{ b: ['Dense', { units: 1 }], one: ['Output'], two: ['Output'] },
      },
      ['i>f', 'f>a', 'f>b', 'a>one', 'b>two'],
      { dataset: road, objectives: [{ output: 'two', loss: { kind: 'hinge' }, weight: 0.5 }] },
    );
    const problem = only(document);
    expect(problem.path).toBe('two');
    const [remedy] = problem.remedies!;
    expect(remedy!.label).toBe('Set loss to Mean squared error, for two');
    expect(applyRemedy(document, problem, remedy!).recipe.objectives).toEqual([
      { output: 'two', loss: { kind: 'meanSquaredError', labelSmoothing: 0 }, weight: 0.5 },
    ]);
  });
});

describe('the last activation', () => {
  it('is not applied twice: a sigmoid below cross-entropy is a warning', () => {
    const problem = only(classifier({ units: 10, activation: 'sigmoid' }, { dataset: digits }));
    expect(problem).toMatchObject({ path: 'o', severity: 'warning', brief: 'ends in sigmoid' });
    expect(labels(problem).slice(0, 2)).toEqual(['Set activation of d to softmax', 'Set activation of d to none']);
  });

  it('may be the one that the loss is computed below, or none', () => {
    for (const activation of ['softmax', 'none'])
      expect(problemsOf(classifier({ units: 10, activation }, { dataset: digits }))).toEqual([]);
  });

  it('is never a softmax of a single value', () => {
    const problem = only(classifier({ units: 1, activation: 'softmax' }, { dataset: road }, [16, 32, 3]));
    expect(problem.message).toContain('always 1');
    expect(labels(problem)).toContain('Set activation of d to sigmoid');
  });
});

describe('an output of the wrong shape', () => {
  it('for a mask says what the mask has, and widens the last convolution', () => {
    const document = withRecipe(
      { i: ['Input', { shape: [16, 16, 1] }], c: ['Conv2D', { filters: 8, padding: 'same' }], o: ['Output'] },
      ['i>c', 'c>o'],
      { dataset: masks },
    );
    const problem = problemsOf(document)[0]!;
    expect(problem.message).toMatch(
      /^The field mask of .* is 16×16, each position of one of \d classes, so the output needs/,
    );
    expect(labels(problem)[0]).toMatch(/^Set filters of c to \d$/);
  });

  it('for a mask of twice the size offers upsampling', () => {
    const document = withRecipe(
      { i: ['Input', { shape: [16, 16, 1] }], c: ['Conv2D', { stride: 2, padding: 'same' }], o: ['Output'] },
      ['i>c', 'c>o'],
      { dataset: masks },
    );
    expect(labels(problemsOf(document)[0]!)).toEqual([
      expect.stringMatching(/^Insert UpSampling2D, 2×2, and Conv2D, \d @ 1×1$/),
    ]);
  });

  it('finds the last layer through pooling', () => {
    const document = withRecipe(
      { i: ['Input'], c: ['Conv2D', { filters: 7 }], p: ['GlobalAveragePool2D'], o: ['Output'] },
      ['i>c', 'c>p', 'p>o'],
      { dataset: digits },
    );
    expect(labels(only(document))[0]).toBe('Set filters of c to 10');
  });
});

describe('fields and metrics', () => {
  it('a field that the data do not have is named, with what stands in for it', () => {
    const recipe = { dataset: digits, feeds: { i: 'left' }, objectives: [{ target: 'angle' }] };
    const problems = problemsOf(classifier({ units: 10 }, recipe));
    expect(problems.map(({ path, severity, message }) => [path, severity, message])).toEqual([
      ['i', 'warning', 'The data have no field left, which the recipe has for i. It takes image instead.'],
      ['o', 'warning', 'The data have no field angle, which the recipe has for o. It takes label instead.'],
    ]);
    expect(problems.map(labels)).toEqual([['Keep image for i'], ['Keep label for o']]);
  });

  it('tokens want an Input of tokens', () => {
    const document = withRecipe(
      { i: ['Input', { shape: [12] }], d: ['Dense', { units: 6 }], o: ['Output'] },
      ['i>d', 'd>o'],
      { dataset: { kind: 'remember', length: 12, train: 10, test: 10 } },
    );
    const problem = problemsOf(document).find(({ path }) => path === 'i');
    expect(problem?.message).toContain('Set the kind of i to tokens');
  });

  it('a metric that cannot be measured is a warning, which leaving it out removes', () => {
    const recipe = { dataset: digits, objectives: [{ metrics: ['accuracy', 'psnr'] }] };
    const problem = only(classifier({ units: 10 }, recipe));
    expect(problem.message).toMatch(
      /^PSNR cannot be measured of o, which is compared with label. Choose among accuracy/,
    );
    expect(labels(problem)).toEqual(['Leave out PSNR']);
  });

  it('a metric to watch that the drawing does not have is a warning for each field that watches it', () => {
    const document = classifier(
      { units: 1 },
      { dataset: road, schedule: { kind: 'plateau', watch: 'accuracy' }, earlyStopping: { watch: 'accuracy' } },
      [16, 32, 3],
    );
    const problems = problemsOf(document);
    expect(problems.map(({ setting, severity }) => [setting, severity])).toEqual([
      ['earlyStopping', 'warning'],
      ['schedule', 'warning'],
    ]);
    expect(problems[0]!.message).toBe(
      'Early stopping watches accuracy, which this drawing does not measure; training watches the loss instead. Choose among loss, R², MAE.',
    );
    expect(labels(problems[0]!)).toEqual(['Watch loss', 'Watch R²', 'Watch MAE']);
    const mended = applyRemedy(document, problems[0]!, problems[0]!.remedies![1]!);
    expect(mended.recipe.earlyStopping!.watch).toBe('r2');
    expect(problemsOf(mended)).toHaveLength(1);
  });
});

describe('what an objective moves, and what it is compared with', () => {
  const pair: Drawn = {
    ...{ i: ['Input', { shape: [28, 28, 1] }], f: ['Flatten'], d: ['Dense', { units: 10 }], o: ['Output'] },
    ...{ e: ['Dense', { units: 10 }], p: ['Output'] },
  };
  const of = (own: object) =>
    withRecipe(pair, ['i>f', 'f>d', 'd>o', 'f>e', 'e>p'], {
      ...{
        dataset: digits,
        objectives: [
          { output: 'o', target: 'label', ...own },
          { output: 'p', target: 'label' },
        ],
      },
    });

  it('is all well where the nodes lead to the Output, in turns too', () => {
    expect(problemsOf(of({ moves: ['d'], turn: 2 }))).toEqual([]);
    expect(problemsOf(of({ moves: [] }))).toEqual([]);
  });

  it('names nodes that do not exist, and offers the others', () => {
    const problem = only(of({ moves: ['d', 'gone'] }));
    expect(problem.message).toBe('o moves the weights of gone, which does not exist. Choose other nodes.');
    expect(problem).toMatchObject({ path: 'o', severity: 'warning', onlyTraining: true, setting: 'objectives' });
    expect(labels(problem)).toEqual(['Move d only, for o']);
  });

  it.each(['e', 'f'])('says where it moves nothing: %s', (node) => {
    const problem = only(of({ moves: [node] }));
    expect(problem.message).toBe(
      `o moves ${node}, and no weight there changes its loss. Choose nodes with weights that lead to o.`,
    );
    expect(labels(problem)).toEqual(['Move all weights, for o']);
  });

  it.each([
    ['o', 'o is compared with itself, so its loss is always 0. Choose p, a field or a constant.'],
    ['q', 'o is compared with the Output q, which does not exist. Choose p, a field or a constant.'],
  ])('refuses an Output that is no other one: %s', (output, message) => {
    const problem = only(of({ target: { output } }));
    expect(problem).toMatchObject({ message, severity: 'error', path: 'o' });
    expect(labels(problem)).toEqual(['Compare with a field of the data, for o']);
  });

  it('accepts constants and other Outputs of the same shape', () => {
    expect(problemsOf(of({ target: { output: 'p' } }))).toEqual([]);
    expect(problemsOf(of({ target: { constant: 0.5 } }))).toEqual([]);
    const narrow = withRecipe({ ...pair, e: ['Dense', { units: 3 }] }, ['i>f', 'f>d', 'd>o', 'f>e', 'e>p'], {
      dataset: digits,
      objectives: [
        { output: 'o', target: { output: 'p' } },
        { output: 'p', target: { constant: 1 } },
      ],
    });
    expect(problemsOf(narrow)[0]?.message).toBe(
      'o is compared with p, which gives 3, and gets 10. Give both the same shape.',
    );
  });
});
