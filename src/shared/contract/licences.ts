import { z } from 'zod';

/** The file beside the page that says whose software Netloom is made of; `scripts/page/licences.ts` writes it. */
export const licencesFile = 'licences.json';

/** A package that is part of Netloom. `licence`: its SPDX expression. `text`: what its licence file says. */
export const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string().optional(),
});

export type Licence = z.output<typeof licenceSchema>;
