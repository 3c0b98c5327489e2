import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enterHost, leaveHost } from '@host/runs/hostProcess';
import { RunStore } from '@host/runs/store';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';
import { epoch, newRun, started, steps } from '../host/runs/support/runs';

const [first, second] = ['20260101-000000-aaaaaa', '20260102-000000-bbbbbb'];

/** A home whose store holds a finished run and one that failed. */
function homeWithRuns(): string {
  const home = temporaryFolder();
  const store = RunStore.open(join(mkdirSync(join(home, 'runs'), { recursive: true })!, 'runs.db'));
  const host = enterHost();
  const day = (number: number) => Date.UTC(2026, 0, number);
  const enter = (run: string, more: Parameters<typeof newRun>[1], emitted: readonly ReturnType<typeof started>[]) => {
    const folder = join(home, 'runs', run);
    mkdirSync(folder);
    store.begin(newRun(run, { folder, ...more }), host);
    store.record(
      run,
      emitted.map((event) => ({ event, time: more!.startedAt! + 1000 })),
    );
  };
  enter(first, { name: 'Narrow', startedAt: day(1) }, [
    started(first),
    steps(first, 1, 100),
    epoch(first, 1, 0.75),
    { type: 'finished', run: first, test: { loss: 0.5, metrics: { accuracy: 0.875 } }, seconds: 75 },
  ]);
  enter(second, { name: 'Wide', startedAt: day(2), document: tinyDocument({ epochs: 9 }) }, [
    started(second),
    { type: 'failed', run: second, message: 'The loss is no longer a number.', lost: false },
  ]);
  store.setTags(first, ['baseline', 'small']);
  leaveHost(host);
  store.close();
  return home;
}

describe('netloom runs', () => {
  it('lists what each run came to, the latest first, as a table or as JSON', async () => {
    const home = homeWithRuns();
    const [table, json] = await Promise.all([runCli(['runs'], home), runCli(['runs', '--json'], home)]);
    expect(table).toMatchObject({ code: 0, errors: '' });
    const rows = table.output.split('\n').filter((line) => /\w/.test(line));
    expect(rows[0]).toMatch(/^Id +Name +State +Accuracy .* Tags/);
    expect(rows.at(-2)).toMatch(new RegExp(`^${second} +Wide +failed +– `));
    expect(rows.at(-1)).toMatch(
      new RegExp(`^${first} +Narrow +finished +87\\.50 % .*0\\.5000.* 1/\\d+ .*1,234 .*Shapes.*baseline, small$`),
    );
    expect(json.lines()).toMatchObject([
      { run: second, name: 'Wide', state: 'failed', message: 'The loss is no longer a number.' },
      {
        run: first,
        name: 'Narrow',
        state: 'finished',
        metricName: 'accuracy',
        metric: 0.875,
        metrics: { accuracy: 0.875 },
        tags: ['baseline', 'small'],
        step: 100,
      },
    ]);
  });

  it('finds runs by words, and says so where there is none', async () => {
    const home = homeWithRuns();
    const [found, none, empty] = await Promise.all([
      runCli(['runs', '--search', 'baseline', '--json'], home),
      runCli(['runs', '--search', 'baseline failed'], home),
      runCli(['runs'], temporaryFolder()),
    ]);
    expect(found.lines().map(({ run }) => run)).toEqual([first]);
    expect(none).toMatchObject({ code: 0, output: '', errors: 'No run has all of these words.\n' });
    expect(empty).toMatchObject({ code: 0, output: '', errors: 'No runs yet.\n' });
  });

  it('shows a run by the beginning of its id, with its recipe', async () => {
    const home = homeWithRuns();
    const [shown, json] = await Promise.all([
      runCli(['runs', 'show', first.slice(0, 10)], home),
      runCli(['runs', 'show', second, '--json'], home),
    ]);
    expect(shown.output).toMatch(/^name +Narrow$/m);
    expect(shown.output).toMatch(/^accuracy +87\.50 %, best 87\.50 %$/m);
    expect(shown.output).toContain(`files         ${join(home, 'runs', first)}`);
    expect(json.lines()[0]).toMatchObject({ run: second, recipe: { epochs: 9 } });
  });

  it('compares runs: differences of recipe and network first, then results', async () => {
    const home = homeWithRuns();
    const [table, json, one] = await Promise.all([
      runCli(['runs', 'compare', first, second], home),
      runCli(['runs', 'compare', first, second, '--json'], home),
      runCli(['runs', 'compare', first], home),
    ]);
    const lines = table.output.trimEnd().split('\n');
    const placeOf = (text: RegExp) => lines.findIndex((line) => text.test(line));
    expect(placeOf(/^recipe: epochs +\d+ +9$/)).toBeGreaterThan(0);
    expect(placeOf(/^accuracy +87\.50 % +–$/)).toBeGreaterThan(placeOf(/^recipe: epochs/));
    expect(json.lines()[0]).toMatchObject({ runs: [{ run: first }, { run: second }] });
    expect(one.code).toBe(2);
    expect(one.errors).toContain('Comparing needs two runs or more.');
  });

  it('writes event files for TensorBoard', async () => {
    const [home, out] = [homeWithRuns(), temporaryFolder()];
    const { code, output } = await runCli(['runs', 'tensorboard', first, '--out', out], home);
    expect(code).toBe(0);
    const files = output.trimEnd().split('\n');
    expect(files).not.toEqual([]);
    expect(files.every((file) => file.startsWith(out) && existsSync(file))).toBe(true);
    expect(files[0]).toMatch(/events\.out\.tfevents/);
  });

  it('deletes runs with their folders, and nothing else', async () => {
    const home = homeWithRuns();
    expect(await runCli(['runs', 'delete', first], home)).toMatchObject({ code: 0, output: `Deleted ${first}\n` });
    expect((await runCli(['runs', '--json'], home)).lines()).toMatchObject([{ run: second }]);
    expect(readdirSync(join(home, 'runs')).filter((name) => !name.startsWith('runs.db'))).toEqual([second]);
  });

  it.each([
    [['show', '2026'], /"2026" is the beginning of 2 runs: .*aaaaaa/],
    [['show', 'x'], /There is no run "x"; "netloom runs" lists those that there are/],
    [['delete', first, 'x'], /There is no run "x"/],
    [['tensorboard', first], /--out/],
  ])('%j is refused with code 2, and changes nothing', async (args, message) => {
    const home = homeWithRuns();
    const { code, output, errors } = await runCli(['runs', ...args], home);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(message);
    expect((await runCli(['runs', '--json'], home)).lines()).toHaveLength(2);
  });

  it('of a list that does not open says why and what to do, with code 1', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'runs', 'runs.db'), { recursive: true });
    const { code, errors } = await runCli(['runs'], home);
    expect(code).toBe(1);
    expect(errors).toMatch(/Runs are not listed: .*cannot be opened.*then try again/);
  });
});
