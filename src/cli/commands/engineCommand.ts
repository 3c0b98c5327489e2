import { Argument, Option, type Command } from 'commander';
import { addableEngine, addableEngines } from '@host/engines';
import { createMeter } from '@host/download/meter';
import { hostInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { exitCodes } from '../exitCodes';
import { clearLine, print, say, sayForNow } from '../output';
import { briefBytes } from '../text/numbers';
import { progressBar } from '../text/progressBar';

const names = Object.keys(addableEngines);
const sources = [...new Set(Object.values(addableEngines).flatMap((engine) => engine.sources))];

interface AddOptions {
  readonly gpu?: boolean;
  readonly from?: string;
  readonly source?: string;
  readonly dryRun?: boolean;
}

export function addEngine(program: Command): void {
  const engine = program.command('engine').description('add or remove engines that do not come with Netloom');
  engine
    .command('add')
    .description('get an engine and make it ready for training')
    .addArgument(new Argument('<engine>', 'which one').choices(names))
    .option('--gpu', 'for NVIDIA cards')
    .option('--from <folder>', 'use a TensorFlow that is installed: a virtual environment or its tensorflow package')
    .addOption(new Option('--source <name>', 'where to get it; the first that works where absent').choices(sources))
    .option('--dry-run', 'show what each source would give, and get nothing')
    .addHelpText('after', '\nCtrl-C ends it; what was downloaded is kept, and the next time goes on from there.')
    .action((name: string, options: AddOptions) => (options.dryRun ? printOffers(name, options) : add(name, options)));
  engine
    .command('remove')
    .description('take an added engine away')
    .addArgument(new Argument('<engine>', 'which one').choices(names))
    .action(async (name: string) => {
      const { label, remove } = addableEngine(name);
      print((await remove()) ? `${label} is removed.` : `${label} was not installed.`);
    });
}

async function add(name: string, { gpu, from, source }: AddOptions): Promise<void> {
  const cancelling = new AbortController();
  const interrupt = () => cancelling.abort(new Error('Cancelled; what was downloaded is kept for the next time.'));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const added = await addableEngine(name).add({
      ...(gpu !== undefined && { gpu }),
      ...(from !== undefined && { from }),
      ...(source !== undefined && { source }),
      signal: cancelling.signal,
      report: narrator(),
    });
    clearLine();
    print(`${hostInEnglish(added)} is ready; \`netloom doctor\` shows which engine trains.`);
  } catch (error) {
    if (!cancelling.signal.aborted) throw error;
    clearLine();
    say(cancelling.signal.reason.message);
    process.exitCode = exitCodes.interrupted;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Steps as lines; a download as a bar where somebody looks at a terminal, and with its size in any case. */
function narrator() {
  let sized = false;
  const meter = createMeter((progress) => sayForNow(progressBar(progress)));
  return {
    step(said: HostSaying) {
      clearLine();
      say(`${hostInEnglish(said)} …`);
    },
    bytes(done: number, total: number) {
      if (!sized) say(`${briefBytes(total)} to download`);
      sized = true;
      meter(done, total);
    },
    refused(line: HostSaying) {
      clearLine();
      say(`Not from ${hostInEnglish(line)}`);
    },
  };
}

async function printOffers(name: string, { gpu = false, source }: AddOptions): Promise<void> {
  const { offers, obstacle, freeBytes } = await addableEngine(name).offers(gpu);
  for (const { source: id, label, what, bytes, note, refusal } of offers) {
    if (source !== undefined && source !== id) continue;
    const size = bytes > 0 ? `${briefBytes(bytes)} to download` : 'nothing to download';
    print(
      `${id.padEnd(10)}${label.message}: ${refusal?.message ?? `${what.message}, ${size}.${note ? ` ${note.message}` : ''}`}`,
    );
  }
  print(`Free on the disk: ${briefBytes(freeBytes)}.`);
  if (obstacle !== undefined) print(obstacle.message);
}
