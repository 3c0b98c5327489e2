import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import { parseDocument } from '@shared/document';
import { documentJsonSchema } from '@shared/blocks/documentJsonSchema';

const resources = new URL('../../resources/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, resources), 'utf8');
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictTuples: false }).compile(
  JSON.parse(read('document.schema.json')) as object,
);

type Draft = { nodes: { id: string; block: string; parameters?: Record<string, unknown> }[]; [key: string]: unknown };
const lenet = (): Draft => JSON.parse(read('gallery/lenet-5.netloom.json')) as Draft;

/** Where the schema finds fault, as JSON pointers. */
function faults(document: unknown): string[] {
  validate(document);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
}

describe('resources/document.schema.json', () => {
  it('is what scripts/write-document-schema.ts writes', () => {
    expect(JSON.parse(read('document.schema.json'))).toEqual(JSON.parse(JSON.stringify(documentJsonSchema())));
  });

  it.each(readdirSync(new URL('gallery/', resources)).filter((file) => file.endsWith('.netloom.json')))('takes %s', (file) => {
    expect(faults(JSON.parse(read(`gallery/${file}`)))).toEqual([]);
  });

  it.each([
    ['a pair that is no number', { kernel: 'big' }, '/nodes/1/parameters/kernel'],
    ['no filters', { filters: 0 }, '/nodes/1/parameters/filters'],
    ['an unknown padding', { padding: 'reflect' }, '/nodes/1/parameters/padding'],
    ['an unknown activation', { activation: 'cosine' }, '/nodes/1/parameters/activation'],
  ])('refuses %s and says where', (_, parameters, place) => {
    const document = lenet();
    document.nodes[1]!.parameters = parameters;
    expect(faults(document)).toContain(place);
  });

  it('takes an expression wherever a parameter stands', () => {
    const document = lenet();
    document.nodes[1]!.parameters = { filters: { expression: '2*3' } };
    expect(faults(document)).toEqual([]);
  });

  it('refuses a file of another format, as reading it does', () => {
    const document = { ...lenet(), format: 'keras' };
    expect(faults(document)).toEqual(['/format']);
    expect(() => parseDocument(JSON.stringify(document))).toThrow(/format/);
  });

  it('knows the parameters of every block', () => {
    for (const [type, { parameters }] of Object.entries(blocks)) {
      for (const name of Object.keys(parameters)) {
        const document = lenet();
        document.nodes.push({ id: 'extra', block: type, parameters: { [name]: null }, ...{ position: { x: 0, y: 0 } } });
        expect(faults(document)).toContain(`/nodes/${document.nodes.length - 1}/parameters/${name}`);
      }
    }
  });
});
