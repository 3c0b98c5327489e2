import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificates, type Certificate } from '@host/documents/certificates';
import { certify } from '../../scripts/certify/certify';
import { galleryCases } from './cases';

/** So many at once are in files and in memory: few, since the heavy ones have half a gigabyte each. */
const together = 8;

const kept = await readCertificates(fileURLToPath(new URL('../../resources/gallery', import.meta.url)));

describe('networks of the gallery are equal to their references', () => {
  const cases = galleryCases().filter(({ name }) => kept.has(name));
  const certified = new Map<string, Certificate | Error>();

  beforeAll(async () => {
    for (let start = 0; start < cases.length; start += together)
      for (const [name, result] of await certify(cases.slice(start, start + together))) certified.set(name, result);
  }, 1_800_000);

  it.each(cases.map(({ name }) => name))('%s', (name) => {
    const certificate = certified.get(name);
    if (certificate instanceof Error) throw certificate;
    // Rounding may be another on another machine; `certify` allows no more than its tolerance.
    const facts = { ...certificate!, difference: expect.any(Number) as number };
    expect(kept.get(name)).toEqual(facts);
  });
});

it('a drawing with another activation than its reference gets none; the error names the first layer that receives other values', async () => {
  const { document } = galleryCases().find(({ name }) => name === 'lenet-5')!;
  const nodes = document.nodes.map((node) =>
    node.id === 'C1' ? { ...node, parameters: { ...node.parameters, activation: 'relu' } } : node,
  );
  const result = (await certify([{ name: 'lenet-5', document: { ...document, nodes } }])).get('lenet-5');
  expect(result).toBeInstanceOf(Error);
  expect(String(result)).toMatch(/weight', \(16, 6, 5, 5\).*receive other values/);
});
