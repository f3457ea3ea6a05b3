import type { Label } from './field-types.ts';

/** The label in the language of a locale: the exact tag, its language, English, whatever comes first; `undefined` where there is none. */
export function labelIn(label: Label | undefined, locale = 'en'): string | undefined {
  if (label === undefined || typeof label === 'string') return label;
  const language = locale.split('-')[0] ?? 'en';
  for (const tag of [locale, language, 'en']) if (Object.hasOwn(label, tag)) return label[tag];
  return Object.values(label)[0];
}

/** The label in every language it has. */
export const labelTexts = (label: Label | undefined): readonly string[] =>
  label === undefined ? [] : typeof label === 'string' ? [label] : Object.values(label);
