import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { createHost } from '@host/index';
import { wholeNumber } from '../input';
import { print, say, warn } from '../output';

interface ServeCommand {
  readonly port?: number;
  readonly host?: string;
  readonly open: boolean;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the app to a browser and print its link, which holds a token')
    .option('--port <number>', 'the port to listen at; any free one where absent', wholeNumber(0, 65_535))
    .option('--host <address>', 'the address to listen at (default: this machine alone)')
    .option('--no-open', 'do not open the browser')
    .action(async ({ port, host: address, open }: ServeCommand) => {
      // The other commands start quicker without a web server.
      const { serve } = await import('@host/transport/serve');
      const host = createHost();
      const served = await serve(host, {
        pages: fileURLToPath(new URL('../renderer', import.meta.url)),
        ...(port !== undefined && { port }),
        ...(address !== undefined && { host: address }),
      });
      // Whoever reads the link may end the server at once.
      const asked = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      print(`Netloom is at ${served.link}`);
      if (served.isExposed) {
        warn(
          'This link is plain HTTP: whoever listens on the network between reads your drawings, your data and the token in ' +
            'the link. Use it in a network that you trust, or without --host through an SSH tunnel.',
        );
      }
      // Arguments of programs can be read by everyone on this machine.
      if (open) openBrowser(served.linkForOnce());
      await asked;
      say('Ending …');
      await served.close();
      await host.close();
      process.exit(0);
    });
}

/** Where there is no browser to open, the printed link is enough. */
function openBrowser(link: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['explorer', link]
        : ['xdg-open', link];
  spawn(command!, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
