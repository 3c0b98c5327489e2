import { area } from '../areas/area';

/** The connection to the host. */
export const transportWords = area('transport', {
  noResponse: 'Netloom doesn’t respond. Check that `netloom serve` is still running.',
  status: (status: number) => `The server answered ${status}.`,
});
