/** Why there is no newer version of the app. */
export const updates = {
  notByItself: 'This Netloom does not update itself. Update it the way you installed it.',
  otherKey: (file: string) => `The signature of ${file} is not that of Netloom’s key. Nothing was downloaded.`,
  noHash: (announcement: string, file: string) => `${announcement} has no SHA-512 of ${file}. Nothing was downloaded.`,
  empty: (address: string) => `${address} is empty.`,
  otherFile: 'What came is not the file that was announced: its SHA-512 is another. Nothing was installed.',
};
