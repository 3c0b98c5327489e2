// Writes the JSON Schema of the file: npx tsx scripts/write-document-schema.ts
import { writeFileSync } from 'node:fs';
import { documentJsonSchema } from '../src/shared/blocks/documentJsonSchema';

const file = new URL('../resources/document.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
