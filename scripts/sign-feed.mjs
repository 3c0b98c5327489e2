// `node scripts/sign-feed.mjs KEY.pem FOLDER`: signs the announcements of new versions (`latest*.yml`, which the packing
// writes beside the installers) with an Ed25519 key, as `latest*.yml.sig`. Without them no app takes what the feed offers.
// A key: `openssl genpkey -algorithm ed25519 -out KEY.pem`; its public half: `openssl pkey -in KEY.pem -pubout`.
import { createPrivateKey, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { main, say } from './lib/run.mjs';

await main(async () => {
  const [keyFile, folder] = process.argv.slice(2);
  if (!keyFile || !folder) throw new Error('Expected a key and a folder: node scripts/sign-feed.mjs KEY.pem FOLDER');
  const key = createPrivateKey(await readFile(keyFile));
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`${keyFile} holds a key of type ${key.asymmetricKeyType}; expected ed25519.`);
  const announcements = (await readdir(folder)).filter((name) => /^latest.*\.yml$/.test(name));
  if (!announcements.length) throw new Error(`${folder} holds no latest*.yml.`);
  for (const name of announcements) {
    const signature = sign(null, await readFile(join(folder, name)), key).toString('base64');
    await writeFile(join(folder, `${name}.sig`), `${signature}\n`);
    say(`signed ${name}`);
  }
});
