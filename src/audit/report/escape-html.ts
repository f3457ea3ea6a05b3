const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text that is safe inside elements and quoted attributes of HTML; control characters are left out. */
export function escapeHtml(text: unknown): string {
  return String(text ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (char) => entities[char] as string);
}

/** A text cut to a length, with an ellipsis. */
export const shortened = (text: string, most: number): string => {
  const letters = [...text.slice(0, most * 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
};
