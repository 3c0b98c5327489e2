import { relative } from 'node:path';
import type { Command } from 'commander';
import { analyze } from '@shared/compiler/analyze';
import { certificateLine } from '@host/documents/certificates';
import { readDocument } from '@host/documents/files';
import { readGalleryList, type GalleryEntry } from '@host/documents/gallery';
import { defaultGallery } from '@host/index';
import { print, printJson } from '../output';
import { grouped, scaled } from '../text/numbers';
import { formatTable } from '../text/textTable';

export function addGallery(program: Command): void {
  program
    .command('gallery')
    .description('the networks that come with Netloom, with their parameters, multiply-accumulates and certificates')
    .option('--json', 'print one JSON object a line for each network')
    .action(async ({ json }: { json?: boolean }) => {
      const networks = await Promise.all((await readGalleryList(defaultGallery())).map(measured));
      if (json) return networks.forEach((network) => printJson(network));
      const columns = [
        { title: 'network', align: 'left' as const },
        { title: 'parameters', align: 'right' as const },
        { title: 'MACs', align: 'right' as const },
        { title: 'certificate', align: 'left' as const },
        { title: 'file', align: 'left' as const },
      ];
      const rows = networks.map(({ name, parameters, macs, certificate, file }) => [
        ...[name, grouped(parameters.trainable), scaled(macs), certificate ? certificateLine(certificate) : ''],
        relative(process.cwd(), file),
      ]);
      for (const line of formatTable(columns, rows)) print(line);
    });
}

async function measured({ path, name, description, certificate }: GalleryEntry) {
  const { totals } = analyze(await readDocument(path));
  return { name, description, file: path, parameters: totals.parameters, macs: totals.macs, certificate };
}
