import { useState } from 'react';
import { Dialog as Modal } from 'radix-ui';
import { useStore } from 'zustand';
import { sentenceOfError } from '../words/errorSentence';
import { ModalDialog } from '../widgets/ModalDialog';
import { chooseLanguage } from '../words/chooseLanguage';
import { languages, type Language } from '../words/languages';
import { languageStore, useWords } from '../words/currentWords';
import { widgetsWords } from '../words/english/widgets';
import { languageWords } from '../words/english/language';
import './language.css';

const all = Object.keys(languages) as readonly Language[];

/** The languages of the interface, each by its own name; a choice applies at once. */
export function LanguageDialog() {
  const words = useWords(languageWords);
  const { close } = useWords(widgetsWords);
  const current = useStore(languageStore, ({ language }) => language);
  /** The one that was chosen while its texts load. */
  const [wanted, setWanted] = useState<Language>();
  const [error, setError] = useState<string>();
  const choose = (language: Language): void => {
    setError(undefined);
    setWanted(language);
    chooseLanguage(language)
      .catch((cause: unknown) => setError(words.failed(languages[language].label, sentenceOfError(cause))))
      .finally(() => setWanted(undefined));
  };
  return (
    <ModalDialog dialog="language" title={words.title}>
      <fieldset className="language-choices">
        <legend className="visually-hidden">{words.title}</legend>
        {all.map((language) => (
          <label key={language} lang={languages[language].tag}>
            <input
              type="radio"
              name="language"
              checked={language === (wanted ?? current)}
              onChange={() => choose(language)}
            />
            {languages[language].label}
          </label>
        ))}
      </fieldset>
      <p className="hint">{words.hint}</p>
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      <div className="modal-buttons">
        <Modal.Close className="button">{close}</Modal.Close>
      </div>
    </ModalDialog>
  );
}
