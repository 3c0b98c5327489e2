import { useEffect, useState } from 'react';
import { z } from 'zod';
import { licenceSchema, licencesFile, type Licence } from '@shared/contract/licences';
import { sentenceOfError } from '../words/errorSentence';
import { useRequest } from '../client/useRequest';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords, wordsOf } from '../words/currentWords';
import { aboutWords } from '../words/english/about';
import { Updates } from './Updates';
import './about.css';

/** What Netloom is: its version, what it runs on, and whose software it is made of. */
export function AboutDialog() {
  const words = useWords(aboutWords);
  const isOpen = useUi(({ dialog }) => dialog === 'about');
  return (
    <ModalDialog dialog="about" title={words.title}>
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
  const words = useWords(aboutWords);
  const { output, error } = useRequest('app.describe', undefined);
  if (error) return <p role="alert">{error}</p>;
  if (!output) return <p role="status">{words.asking}</p>;
  return (
    <>
      <p>{words.summary}</p>
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
  if (!answer.ok) throw new Error(wordsOf(aboutWords).licencesUnreadable(answer.status));
  return z.array(licenceSchema).parse(await answer.json());
}

function Licences() {
  const words = useWords(aboutWords);
  const [licences, setLicences] = useState<readonly Licence[]>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    readLicences().then(setLicences, (cause: unknown) => setError(sentenceOfError(cause)));
  }, []);
  if (error)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!licences) return <p role="status">{words.reading}</p>;
  return (
    <section aria-labelledby="about-licences">
      <h3 id="about-licences">{words.madeWith(licences.length)}</h3>
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
              <pre>{licence.text ?? words.noLicenceFile}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
