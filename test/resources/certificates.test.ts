import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCertificates } from '@host/documents/certificates';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import { tolerance } from '../../scripts/certify/tolerance';
import { drawingDigest } from '../../scripts/certify/drawingDigest';
import { gallery } from '../../scripts/gallery';

const folder = new URL('../../resources/gallery/', import.meta.url);
const certificates = await readCertificates(fileURLToPath(folder));
const remedy = 'Run: npx tsx scripts/write-certificates.ts';

/** Networks that wait for a certificate. */
const uncertified: readonly string[] = [];

it('certificates are of all networks of the gallery but the listed ones', () => {
  const certified = Object.keys(gallery).filter((name) => !uncertified.includes(name));
  expect([...certificates.keys()], remedy).toEqual(certified);
});

it.each([...certificates.keys()])('%s has a certificate that was made for the drawing as it is', (name) => {
  const document = parseDocument(readFileSync(new URL(`${name}.netloom.json`, folder), 'utf8'));
  const certificate = certificates.get(name);
  expect(certificate?.drawing, remedy).toBe(drawingDigest(document));
  expect(certificate?.parameters, remedy).toBe(analyze(document).totals.parameters.trainable);
  expect(certificate!.difference).toBeLessThanOrEqual(tolerance);
});

it('what a drawing is called, where it stands and how it is trained leave its certificate valid; its layers do not', () => {
  const document = parseDocument(readFileSync(new URL('lenet-5.netloom.json', folder), 'utf8'));
  const [first, ...others] = document.nodes;
  const moved = { ...first!, position: { x: 1, y: 2 } };
  const elsewhere = { ...document, name: 'other', notes: [], nodes: [moved, ...others] };
  expect(drawingDigest(elsewhere)).toBe(drawingDigest(document));
  const changed = document.nodes.map((node) =>
    node.id === 'C1' ? { ...node, parameters: { ...node.parameters, activation: 'relu' } } : node,
  );
  expect(drawingDigest({ ...document, nodes: changed })).not.toBe(drawingDigest(document));
});
