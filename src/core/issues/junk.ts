/** Reasons of `detectJunk`. */
export const junkIssues = {
  'junk.placeholder': ['warning', '“{input}” stands for a missing value.'],
  'junk.keyboard': ['warning', '“{input}” runs along the keyboard.'],
  'junk.repeated': ['warning', '“{input}” repeats itself.'],
  'junk.punctuation': ['warning', '“{input}” has no letters and no digits.'],
  'junk.no_vowels': ['warning', '“{input}” has too many consonants to be a word.'],
  'junk.sample': ['warning', '“{input}” is a made-up example.'],
  'junk.link': ['warning', '“{input}” holds a link, which does not belong here.'],
  'junk.digits': ['warning', '“{input}” is a number, not a name.'],
} as const;

/** Reasons of `scoreSubmission`. */
export const submissionIssues = {
  'submission.honeypot': ['warning', 'The hidden field was filled in.'],
  'submission.too_fast': ['warning', 'The form was sent {seconds} s after it was shown.'],
  'submission.too_old': ['info', 'The form was shown {minutes} min before it was sent.'],
  'submission.link_in_field': ['warning', 'There is a link in “{field}”.'],
  'submission.links': ['warning', 'The text has {count} links.'],
  'submission.markup': ['warning', '“{field}” holds markup.'],
  'submission.same_text': ['warning', 'The same text stands in {fields}.'],
  'submission.same_names': ['warning', 'First and last name are the same.'],
  'submission.disposable_email': ['warning', '“{domain}” gives throw-away mailboxes.'],
  'submission.bad_email': ['warning', '“{input}” is not an e-mail address.'],
  'submission.mixed_script': ['warning', '“{field}” mixes letters of different scripts in one word.'],
  'submission.junk': ['warning', '“{field}” holds junk: “{input}”.'],
  'submission.spam_words': ['warning', 'The text speaks as spam does: {words}.'],
  'submission.repeated': ['warning', 'The same was sent {count} times lately.'],
} as const;
