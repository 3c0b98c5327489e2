import { availableParallelism, cpus, release, totalmem } from 'node:os';
import type { Command } from 'commander';
import type { EngineReport } from '@shared/contract/engines';
import { dataHome } from '@system/home';
import { describeCard, nvidiaCards } from '@system/nvidia';
import { createHost } from '@host/index';
import { version } from '@host/version';
import { exitCodes } from '../exitCodes';
import { print, printJson } from '../output';
import { briefBytes } from '../text/numbers';

const forGpu =
  'There is an NVIDIA card that no engine in use calculates on; `netloom engine add tensorflow --gpu` makes use of it.';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('show which engines work here, which one trains and why, and what is installed')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await examine();
      if (json) printJson(report);
      else for (const line of describe(report)) print(line);
      if (report.engine === '') process.exitCode = exitCodes.failure;
    });
}

async function examine() {
  const host = createHost();
  try {
    const described = await host.training.describeEngines();
    const { engine, note } = described;
    const engines = described.engines.map(inEnglish);
    const inUse = engines.find(({ id }) => id === engine);
    const cards = await nvidiaCards();
    const processor = cpus()[0]?.model.trim() ?? 'unknown';
    return {
      netloom: version,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch} ${release()}`,
      processor: { model: processor, threads: availableParallelism() },
      memory: totalmem(),
      cards,
      dataFolder: dataHome(),
      engine,
      ...(note !== undefined && { engineNote: note.message }),
      ...(cards.length > 0 && !/^GPU/.test(inUse?.device ?? '') && { faster: forGpu }),
      engines,
    };
  } finally {
    await host.close();
  }
}

const inEnglish = ({ device, from, reason, ...engine }: EngineReport) => ({
  ...{ ...engine, device: device.message },
  ...(from && { from: from.message }),
  ...(reason && { reason: reason.message }),
});

function describe(report: Awaited<ReturnType<typeof examine>>): string[] {
  const { processor, cards, engines, engine } = report;
  return [
    `Netloom ${report.netloom} on Node ${report.node}, ${report.platform}`,
    `Processor   ${processor.model}, ${processor.threads} threads; ${briefBytes(report.memory)} of memory`,
    ...(cards.length > 0
      ? cards.map((card) => `Graphics    ${describeCard(card)}, driver ${card.driver}`)
      : ['Graphics    no NVIDIA card that answers']),
    `Data        ${report.dataFolder}`,
    '',
    ...engines.map(({ id, label, available, version: own, device, from, reason }) => {
      const state = id === engine ? 'in use' : available ? 'works' : 'not available';
      return [
        `${id.padEnd(20)} ${state}: ${label} ${own} ${device}`.trimEnd(),
        ...(from ? [`  from ${from}`] : []),
        ...(reason ? [`  ${reason}`] : []),
      ].join('\n');
    }),
    ...(report.engineNote ? ['', report.engineNote] : []),
    ...(report.faster ? [report.faster] : []),
  ];
}
