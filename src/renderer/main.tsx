import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { createClient } from './transport';

// The content security policy forbids code made from strings, which zod would try.
z.config({ jitless: true });

const client = createClient();
createRoot(document.getElementById('root')!).render(<StrictMode>{Object.keys(client).join(' ')}</StrictMode>);
