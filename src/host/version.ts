import packageFacts from '../../package.json' with { type: 'json' };

/** Netloom's own version. */
export const version: string = packageFacts.version;
