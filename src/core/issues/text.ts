/** Codes of `normalizeText` and of every unit that cleans text first. */
export const textIssues = {
  'text.invisible_removed': ['info', 'Invisible characters were removed.'],
  'text.mojibake_repaired': ['warning', 'Text read in the wrong encoding ({encoding}) was repaired.'],
  'text.entities_decoded': ['info', 'HTML entities were decoded.'],
  'text.width_folded': ['info', 'Full-width characters were made ordinary ones.'],
  'text.mixed_script': ['warning', 'Letters of different scripts stand in one word: “{input}”.'],
  'text.replacement_char': ['warning', 'Characters were lost before this text got here (�).'],
  'text.control_removed': ['info', 'Control characters were removed.'],
} as const;
