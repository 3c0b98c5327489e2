// uPlot formats numbers in the browser's language as it loads, and Chromium under the POSIX locale names one that Intl
// refuses (`en-US@posix`): the whole page would fail for it. Must be imported before uPlot.
try {
  Intl.getCanonicalLocales(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en-US' });
}

export {};
