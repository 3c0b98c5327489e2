import type { Command } from 'commander';
import { problemText } from '@shared/data/formats/problem';
import { classCount, type Field } from '@shared/data/field';
import { splitNames } from '@shared/data/reader';
import { formatShape } from '@shared/tensor/shape';
import type { LookedAt } from '@host/datasets/lookAtFiles';
import { lookAt } from '../datasetOption';
import { exitCodes } from '../exitCodes';
import { print, printJson } from '../output';
import { formatTable } from '../text/textTable';
import { hostInEnglish } from '@shared/messages/hostSaying';

/** Problems that are printed for people; all are in the JSON. */
const printed = 50;

export function addData(program: Command): void {
  program
    .command('data')
    .description('say what a folder or file of data is: its format, fields, examples, and what cannot be read')
    .argument('<path>', 'a folder or a file')
    .option('--json', 'print one JSON object instead')
    .addHelpText('after', '\nExit code: 0; 1 where files or lines cannot be read; 2 where it is no data set.')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const found = await lookAt(path);
      if (json) printJson(asJson(found));
      else for (const line of asText(found)) print(line);
      if (found.problems.length > 0) process.exitCode = exitCodes.failure;
    });
}

function asJson({ source, sentence, name, fields, counts, problems, remarks, others }: LookedAt) {
  const settings = source.kind === 'files' ? source.settings : undefined;
  const kind = settings?.kind ?? source.kind;
  const wrong = problems.map(({ said, ...where }) => ({ ...where, message: hostInEnglish(said) }));
  return {
    ...{ kind, sentence: hostInEnglish(sentence), name, fields, counts, problems: wrong },
    ...{ remarks: remarks.map(hostInEnglish), others, ...(settings && { settings }) },
  };
}

function asText({ sentence, fields, counts, problems, remarks }: LookedAt): string[] {
  const rest = problems.length - printed;
  const rows = fields.map((field) => [field.name, field.kind, formatShape(field.shape), classesOf(field)]);
  return [
    hostInEnglish(sentence),
    ...formatTable(
      ['field', 'kind', 'shape', 'classes'].map((title) => ({ title, align: 'left' })),
      rows,
    ),
    splitNames.map((split) => `${split}: ${counts[split].toLocaleString('en')}`).join(', '),
    ...remarks.map(hostInEnglish),
    ...problems.slice(0, printed).map(problemText),
    ...(rest > 0 ? [`${rest} more problems; --json lists all.`] : []),
  ];
}

function classesOf(field: Field): string {
  const count = classCount(field);
  return count === undefined ? '' : count.toLocaleString('en');
}
