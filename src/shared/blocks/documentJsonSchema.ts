import { parameterSchema } from '../document/parameters/schema';
import { z } from 'zod';
import type { BlockDefinition } from './definition';
import type { ParameterSpec } from '../document/parameters/spec';
import { blocks } from './registry';
import { documentSchema, expressionSchema, nodeSchema } from '../document/schema';

type JsonSchema = { [key: string]: unknown };

const written = { io: 'input', target: 'draft-7' } as const;

function jsonSchema(
  schema: z.ZodType,
  options: Omit<Parameters<typeof z.toJSONSchema>[1], 'io' | 'target'> = {},
): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { ...written, ...options }) as JsonSchema;
  return rest;
}

/** One parameter: its own schema, or an expression over a composite's parameters. */
function parameterJsonSchema(spec: ParameterSpec): JsonSchema {
  return {
    description: spec.help,
    default: spec.default,
    anyOf: [jsonSchema(parameterSchema(spec)), { $ref: '#/definitions/expression' }],
  };
}

/** The schema of a node's parameters for one block. */
function blockRule({ type, doc, parameters }: BlockDefinition): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([name, spec]) => [name, parameterJsonSchema(spec)]),
  );
  return {
    if: { properties: { block: { const: type } }, required: ['block'] },
    then: { properties: { parameters: { description: doc, type: 'object', properties } } },
  };
}

/** The built-in block names, for editors to suggest; any other name may be one of the document's composites. */
function blockNames(plain: JsonSchema): JsonSchema {
  return { anyOf: [{ enum: Object.keys(blocks) }, plain] };
}

/**
 * The JSON Schema (draft 7) of a `*.netloom.json` file, derived from the document's schema and from the parameters of
 * the block registry. `resources/document.schema.json` is its output.
 */
export function documentJsonSchema(): JsonSchema {
  const named = z.registry<{ id: string }>();
  named.add(nodeSchema, { id: 'node' });
  named.add(expressionSchema, { id: 'expression' });
  const document = jsonSchema(documentSchema, { metadata: named });
  const definitions = document['definitions'] as { [name: string]: JsonSchema };
  const node = definitions['node']!;
  const properties = node['properties'] as { [name: string]: JsonSchema };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Netloom document',
    ...document,
    definitions: {
      ...definitions,
      node: {
        ...node,
        properties: { ...properties, block: blockNames(properties['block']!) },
        allOf: Object.values(blocks).map(blockRule),
      },
    },
  };
}
