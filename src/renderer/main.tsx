import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App';
import { askForFirst } from './files/firstDrawing';
import { applyTheme } from './theme/theme';
import { createClient } from './transport/createClient';
import { startLanguage } from './words/chooseLanguage';
import './theme/tokens.css';
import './theme/categories.css';
import './theme/measures.css';
import './theme/chartColours.css';
import './theme/base.css';
import './theme/controls.css';

// The content security policy forbids code made from strings, which zod would try.
z.config({ jitless: true });

applyTheme();
void Promise.all([createClient(), startLanguage()]).then(([client]) => {
  void askForFirst(client);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
});
