import { describe, expect, it } from 'vitest';
import { measuresText } from '../../../src/cli/text/measures';
import type { RunEvent } from '@shared/contract/events';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { documentSchema, type NetloomDocument } from '@shared/document/schema';
import { metricNames, partialLosses } from '@renderer/run/measuresOfRun';
import { reduceRun } from '@renderer/run/reduceRun';
import type { Run } from '@renderer/run/shownRun';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost } from '../support/openHost';

/** The tiny network with a second head, both compared with the class. */
function withTwoOutputs(): NetloomDocument {
  const { nodes, edges, recipe, ...rest } = tinyDocument();
  const position = { x: 0, y: 0 };
  return documentSchema.parse({
    ...rest,
    nodes: [
      ...nodes,
      { id: 'early', block: 'Dense', parameters: { units: 6 }, position },
      { id: 'helper', block: 'Output', parameters: {}, position },
    ],
    edges: [
      ...edges,
      { from: ['flatten', 'output'], to: ['early', 'input'] },
      { from: ['early', 'output'], to: ['helper', 'input'] },
    ],
    recipe: {
      ...recipe,
      objectives: [
        { output: 'output', target: 'label' },
        { output: 'helper', target: 'label', weight: 0.3 },
      ],
    },
  });
}

const names = ['output/loss', 'helper/loss', 'output/accuracy', 'helper/accuracy'];

describe('a run of a drawing with two outputs', { timeout: 60_000 }, () => {
  it('has the measures of each in the list, the curves, the history and the text of the command line', async () => {
    const { handlers, next } = openHost({ home: temporaryFolder() });
    const ended = next('finished');
    const { run } = await handlers['training.start']({ document: withTwoOutputs() });
    const { test } = (await ended) as Extract<RunEvent, { type: 'finished' }>;
    expect(Object.keys(test.metrics).sort()).toEqual([...names].sort());

    const { runs } = await handlers['runs.list'](runListQuerySchema.parse({}));
    const metric = test.metrics['output/accuracy'];
    expect(runs).toMatchObject([{ run, metricName: 'output/accuracy', metric, metrics: test.metrics }]);

    const [curves] = await handlers['runs.curves']({ runs: [run], width: 400, smoothing: 0 });
    expect(Object.keys(curves!.curves).sort()).toEqual([...names, 'loss'].sort());
    for (const { train, validation } of Object.values(curves!.curves)) {
      expect(train.step.at(-1)).toBe(38);
      expect(validation.step).toEqual([19, 38]);
    }

    const history = (await handlers['training.history']({ run })) as RunEvent[];
    const shown = history.reduce(reduceRun, undefined as Run | undefined)!;
    expect(metricNames(shown)).toEqual(['output/accuracy', 'helper/accuracy']);
    expect(partialLosses(shown)).toEqual(['output/loss', 'helper/loss']);

    expect(measuresText(test)).toMatch(
      /^loss \d\.\d{4}; output: loss \d\.\d{4}, accuracy \d+\.\d %; helper: loss \d\.\d{4}, accuracy \d+\.\d %$/,
    );
  });
});
