import type { Words } from '../english/index';

export const transport: Words['transport'] = {
  noResponse: 'Netloom antwortet nicht. Läuft `netloom serve` noch?',
  status: (status) => `Der Server antwortete mit ${status}.`,
};
