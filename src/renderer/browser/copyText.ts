/**
 * Copies text to the clipboard; by the legacy command where the page lacks permission for the Clipboard API.
 * @param blocked what is said where neither is allowed
 */
export async function copyText(text: string, blocked: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (!copied) throw new Error(blocked);
  }
}
