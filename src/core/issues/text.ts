/** The code of every unit whose words should be of one script. */
export const scriptIssues = {
  'text.mixed_script': ['warning', 'Letters of different scripts stand in one word: “{input}”.'],
} as const;

const cleaningIssues = {
  'text.invisible_removed': ['info', 'Invisible characters were removed.'],
  'text.mojibake_repaired': ['warning', 'Text read in the wrong encoding ({encoding}) was repaired.'],
  'text.entities_decoded': ['info', 'HTML entities were decoded.'],
  'text.width_folded': ['info', 'Full-width characters were made ordinary ones.'],
  'text.replacement_char': ['warning', 'Characters were lost before this text got here (�).'],
  'text.control_removed': ['info', 'Control characters were removed.'],
} as const;

// A call, since bundlers keep an object built by spreading even where nobody reads it.
/** Codes of `normalizeText` and of every unit that cleans text first. */
export const textIssues = /* @__PURE__ */ (() => ({ ...cleaningIssues, ...scriptIssues }))();
