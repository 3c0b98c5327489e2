import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, createHistory, parseDocument, redo, serializeDocument, undo } from '@shared/document';
import { documents } from '../support/arbitraries';
import { edits } from '../support/edits';

describe('any drawing', () => {
  it('is the same after it was saved and loaded', () => {
    fc.assert(
      fc.property(documents(), fc.array(edits, { maxLength: 6 }), (document, list) => {
        const edited = list.reduce((current, edit) => edit(current), document);
        const finite = JSON.parse(JSON.stringify(edited)) as typeof edited;
        fc.pre(JSON.stringify(finite) === JSON.stringify(edited) && !JSON.stringify(edited).includes('null'));
        expect(parseDocument(serializeDocument(finite))).toEqual(finite);
        expect(serializeDocument(parseDocument(serializeDocument(finite)))).toBe(serializeDocument(finite));
      }),
    );
  });

  it('comes back exactly by undo, and forth by redo', () => {
    fc.assert(
      fc.property(documents(), fc.array(edits, { maxLength: 12 }), (document, list) => {
        const seen = [document];
        let history = createHistory(document);
        for (const edit of list) {
          const before = history;
          history = applyEdit(history, edit(history.document), 'Edit');
          if (history !== before) seen.push(history.document);
        }
        for (let index = seen.length - 1; index > 0; index--) {
          history = undo(history);
          expect(history.document).toEqual(seen[index - 1]);
        }
        for (let index = 1; index < seen.length; index++) {
          history = redo(history);
          expect(history.document).toEqual(seen[index]);
        }
      }),
    );
  });
});
