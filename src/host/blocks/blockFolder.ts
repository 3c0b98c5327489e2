import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  blockExtension,
  largestBlockFile,
  parseBlock,
  serializeBlock,
  type BlockFile,
} from '@shared/document/blockFile';
import { atomicWrite, writeNew } from '@system/atomicWrite';
import { readTroubleSaid, writeTroubleSaid } from '@system/fileTrouble';
import { makeFolder } from '@system/makeFolder';
import { createQueue } from '@system/queue';
import { hostSaying } from '@shared/messages/hostSaying';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';
import { failed, refused } from '../refused';

/** Bytes of all blocks together: the interface holds them all. */
const largestLibrary = 32_000_000;

/** Reads a block's file. Throws an error that says in words what is wrong with it. */
export async function readBlock(path: string): Promise<BlockFile> {
  try {
    const { size } = await stat(path);
    if (size > largestBlockFile)
      throw failed(hostSaying('document', 'blockTooLarge', size, largestBlockFile, blockExtension));
    return parseBlock(await readFile(path, 'utf8'));
  } catch (error) {
    throw failed(hostSaying('file', 'unreadable', basename(path), readTroubleSaid(error)), { cause: error });
  }
}

export interface KeptBlock {
  /** The file's name in the folder, which stands for it. */
  readonly file: string;
  readonly block: BlockFile;
}

/** A file that cannot be used, and why, in words. */
export interface DamagedBlock extends SaidText {
  readonly file: string;
}

/** The user's own blocks, a file each in one folder. Other windows and people may change it at any time. */
export class BlockFolder {
  /** One change after the other, so that two of one name do not both find it free. */
  private readonly inTurn = createQueue();

  constructor(private readonly folder: string) {}

  /** All blocks by name; a file that is damaged is named, and keeps no other from being listed. */
  async list(): Promise<{ blocks: KeptBlock[]; damaged: DamagedBlock[] }> {
    const blocks: KeptBlock[] = [];
    const damaged: DamagedBlock[] = [];
    let total = 0;
    for (const file of await this.files()) {
      try {
        const path = join(this.folder, file);
        total += (await stat(path)).size;
        if (total > largestLibrary) throw failed(hostSaying('document', 'libraryFull', largestLibrary));
        blocks.push({ file, block: await readBlock(path) });
      } catch (error) {
        damaged.push({ file, ...saidTextOf(error) });
      }
    }
    blocks.sort((left, right) => left.block.block.localeCompare(right.block.block));
    return { blocks, damaged };
  }

  /**
   * Keeps a block under its name.
   * @throws a `RequestError` of the kind `changed` where another block has the name, unless that is to be replaced
   */
  save(block: BlockFile, replace = false): Promise<void> {
    return this.inTurn(async () => {
      const text = serializeBlock(block);
      const { blocks } = await this.list();
      const namesake = blocks.find((kept) => kept.block.block === block.block);
      if (namesake && serializeBlock(namesake.block) === text) return;
      if (namesake && !replace) throw refused('changed', hostSaying('document', 'otherBlock', block.block));
      try {
        makeFolder(this.folder);
        await (namesake ? atomicWrite(join(this.folder, namesake.file), text) : this.writeNew(block.block, text));
      } catch (error) {
        const said = hostSaying('document', 'blockNotSaved', block.block, this.folder, writeTroubleSaid(error));
        throw failed(said, { cause: error });
      }
    });
  }

  /** Deletes a block's file, damaged or not; whether there was one. Names of anything else are not accepted. */
  remove(file: string): Promise<boolean> {
    return this.inTurn(async () => {
      if (!(await this.files()).includes(file)) return false;
      await rm(join(this.folder, file), { force: true });
      return true;
    });
  }

  /** Plain files, not links that lead elsewhere. */
  private async files(): Promise<string[]> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(blockExtension))
      .map(({ name }) => name)
      .sort();
  }

  /** A damaged file of the name stays as it is. */
  private async writeNew(name: string, text: string): Promise<void> {
    // Names that differ in case alone are one file on some disks, which `writeNew` finds taken.
    for (let number = 1; ; number++) {
      const file = `${name}${number > 1 ? ` ${number}` : ''}${blockExtension}`;
      if (await writeNew(join(this.folder, file), text)) return;
    }
  }
}
