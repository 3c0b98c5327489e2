import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { runWeights, type TrainedWeights } from '@shared/compiler';
import { exportTargets } from '@shared/targets';
import { readSafetensors } from '@shared/tensor/safetensors';
import { messageOf } from '@shared/errors/messageOf';
import { exportCode, standingFiles, writeFiles, type ExportedFile } from '@host/export/exportCode';
import { withDatasetOption, type DatasetOptions } from '../datasetOption';
import { BadInput } from '../exitCodes';
import { prepareFolder } from '../outFolder';
import { openDocument } from '../input';
import { withHost } from '../knownRuns';
import { print, printJson, say } from '../output';

interface ExportOptions extends DatasetOptions {
  readonly to: string;
  readonly out: string;
  readonly weights?: string;
  readonly dataset?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write a drawing as source code, with trained weights beside it if you like, or as a figure')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .addOption(
      new Option('--to <target>', 'what to write').choices(exportTargets.map(({ id }) => id)).makeOptionMandatory(),
    )
    .requiredOption('--out <folder>', 'where to write the files')
    .option('--weights <file>', 'model.safetensors or a checkpoint of "netloom train"')
    .option(
      '--dataset <name>',
      'the data of a training script: mnist, a generated set, or a folder or file; as the recipe says where absent',
    )
    .option('--consecutive', 'number the labels that occur in the IDX files from 0')
    .option('--skip', 'leave out files and lines of --dataset that cannot be read')
    .option('--force', 'replace files that are there already')
    .option('--json', 'print the written files as JSON')
    .action(async (file: string, { to, out, weights, dataset, force = false, json, ...options }: ExportOptions) => {
      const drawing = await openDocument(file);
      const trained = weights === undefined ? undefined : await readWeights(weights);
      if (trained && !trained.standardisation)
        say(
          `Warning: ${weights} doesn't say how its images were prepared. Give the run's checkpoint to have it in the code.`,
        );
      const files = await withHost(async (host) => {
        const { document, sources } = await withDatasetOption(dataset, drawing, host.sources, options);
        return exportCode(document, to, sources, trained);
      });
      await prepareFolder(out);
      if (!force) await refuseToReplace(out, files);
      await writeFiles(out, files);
      const written = files.map(({ name }) => join(out, name));
      if (json) printJson({ files: written });
      else for (const path of written) print(path);
    });
}

async function refuseToReplace(folder: string, files: readonly ExportedFile[]): Promise<void> {
  const standing = await standingFiles(folder, files);
  if (standing.length === 0) return;
  const found = standing.map((name) => join(folder, name)).join(' and ');
  throw new BadInput(
    `${found} already ${standing.length === 1 ? 'exists' : 'exist'}. ` +
      `Give --force to replace ${standing.length === 1 ? 'it' : 'them'}, or choose another folder with --out.`,
  );
}

async function readWeights(file: string): Promise<TrainedWeights> {
  try {
    return runWeights(readSafetensors(await readFile(file)));
  } catch (error) {
    throw new BadInput(`${file} cannot be read as weights: ${messageOf(error)}.`);
  }
}
