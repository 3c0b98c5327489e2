// Compares networks of the gallery with their references, and keeps the certificates in resources/gallery:
// npx tsx scripts/write-certificates.ts [NETWORK …]. Without names, those whose drawing changed since; `--all` takes all.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  certificateLine,
  certificatesFile,
  readCertificates,
  type Certificate,
} from '../src/host/documents/certificates';
import { parseDocument } from '../src/shared/document';
import { atomicWrite } from '../src/system/atomicWrite';
import { certify } from './certify/certify';
import { drawingDigest } from './certify/drawingDigest';
import { gallery } from './gallery';

const folder = new URL('../resources/gallery/', import.meta.url);
const readKept = () => readCertificates(fileURLToPath(folder));
const before = await readKept();
const wanted = process.argv.slice(2);
let failed = 0;

for (const name of Object.keys(gallery)) {
  const document = parseDocument(readFileSync(new URL(`${name}.netloom.json`, folder), 'utf8'));
  const isStale = before.get(name)?.drawing !== drawingDigest(document);
  if (!(wanted.length ? wanted.includes(name) || wanted.includes('--all') : isStale)) continue;
  const certificate = (await certify([{ name, document }])).get(name)!;
  // Read again, since another process may write too.
  const kept = new Map<string, Certificate>(await readKept());
  if (certificate instanceof Error) {
    failed++;
    kept.delete(name);
    console.error(`${name}: ${certificate.message}`);
  } else {
    kept.set(name, certificate);
    console.log(`${name}: ${certificate.reference}. ${certificateLine(certificate)}.`);
  }
  const lines = Object.keys(gallery).flatMap((each) => {
    const entry = kept.get(each);
    return entry ? [`${JSON.stringify(each)}: ${JSON.stringify(entry)}`] : [];
  });
  await atomicWrite(fileURLToPath(new URL(certificatesFile, folder)), `{\n  ${lines.join(',\n  ')}\n}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;
