import { useEffect, useState } from 'react';
import { z } from 'zod';
import { licenceSchema, licencesFile, type Licence } from '@shared/contract/licences';
import { messageOf } from '@shared/errors/messageOf';
import { useRequest } from '../client/useRequest';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { Updates } from './Updates';
import './about.css';

/** What Netloom is: its version, what it runs on, and whose software it is made of. */
export function AboutDialog() {
  const isOpen = useUi(({ dialog }) => dialog === 'about');
  return (
    <ModalDialog dialog="about" title="About Netloom">
      {isOpen && (
        <div className="about">
          <Versions />
          <Updates />
          <Licences />
        </div>
      )}
    </ModalDialog>
  );
}

function Versions() {
  const { output, error } = useRequest('app.describe', undefined);
  if (error) return <p role="alert">{error}</p>;
  if (!output) return <p role="status">Asking which versions run…</p>;
  return (
    <>
      <p>Draw convolutional networks, train the drawing, take clean code away. MIT licence.</p>
      <dl className="about-versions">
        <dt>Netloom</dt>
        <dd>{output.version}</dd>
        {output.runtime.map(({ name, version }) => (
          <div key={name} className="about-version">
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The page's own file: it was written with the page. */
async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch(licencesFile);
  if (!answer.ok) throw new Error(`The list of licences cannot be read (${answer.status}).`);
  return z.array(licenceSchema).parse(await answer.json());
}

function Licences() {
  const [licences, setLicences] = useState<readonly Licence[]>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    readLicences().then(setLicences, (cause: unknown) => setError(messageOf(cause)));
  }, []);
  if (error)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!licences) return <p role="status">Reading the licences…</p>;
  return (
    <section aria-labelledby="about-licences">
      <h3 id="about-licences">Made with {licences.length} packages</h3>
      <ul className="about-licences" tabIndex={0} aria-labelledby="about-licences">
        {licences.map((licence) => (
          <li key={`${licence.name}@${licence.version}`}>
            <details>
              <summary>
                <span>
                  {licence.name} {licence.version}
                </span>
                <span className="about-licence">{licence.licence}</span>
              </summary>
              <pre>{licence.text ?? 'The package has no file with its licence.'}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
