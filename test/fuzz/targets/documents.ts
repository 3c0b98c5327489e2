import { analyze } from '@shared/compiler/analyze';
import { expand } from '@shared/compiler/expand/expand';
import { DocumentError, parseDocument, serializeDocument } from '@shared/document';
import { codeTargets } from '@shared/targets';
import { IncompleteDrawing } from '@shared/targets/codeTarget';
import { someDrawing } from '../drawings';
import { mutateBytes, mutateValue } from '../mutation';
import { unlessDeclared, type FuzzTarget } from '../target';

/** Files of drawings: read, expanded, analyzed, written as code. */
export const documents: FuzzTarget = {
  inputs: { night: 100_000, test: 1_000 },
  make(random) {
    const text = JSON.stringify(mutateValue(random, someDrawing(random))) ?? '';
    const bytes = Buffer.from(text);
    return random.integer(10) === 0 ? mutateBytes(random, bytes) : bytes;
  },
  open: async () => ({
    async feed(input) {
      const document = await unlessDeclared([DocumentError], () => parseDocument(Buffer.from(input).toString()));
      if (!document) return;
      expand(document);
      analyze(document);
      for (const target of codeTargets) await unlessDeclared([IncompleteDrawing], () => target.emit(document));
      parseDocument(serializeDocument(document));
    },
  }),
};
