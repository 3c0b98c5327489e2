import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { EngineOffer } from '@shared/contract/engines';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';
import { addableEngine } from './index';

/** Folders with engines that the user chose. The interface gets a word for each, and never says what is loaded from where. */
export class EngineFolders {
  private readonly chosen = new Map<string, string>();

  /** Offers what is in a folder. Throws where that is nothing, saying what was expected and what came. */
  offer(engine: string, named: string): EngineOffer {
    const folder = absolute(named);
    const offer = addableEngine(engine).lookInto(folder);
    const source = `folder ${randomUUID()}`;
    this.chosen.set(source, folder);
    return { source, label: { message: folder }, ...offer };
  }

  /** The folder that this word stands for; nothing where it is another kind of source. */
  find(source: string): string | undefined {
    return this.chosen.get(source);
  }
}

function absolute(named: string): string {
  const path = named.trim().replace(/^~(?=\/|$)/, homedir());
  if (isAbsolute(path)) return path;
  const example = join(homedir(), '.venv');
  throw failed(
    path === '' ? hostSaying('adding', 'noPath', example) : hostSaying('adding', 'partOfPath', example, path),
  );
}
