import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

// Providers whose domain says nothing of who somebody works for.
const freeMail = /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|web|mail|proton|protonmail|yandex|wp|o2|onet|interia|libero|orange|free|laposte|qq|163|126|bigpond|comcast|verizon|btinternet|t-online|seznam|ukr|bk|inbox|list|rambler)\.[a-z.]+$/;

/** The domain of an address or a web site without `www`; free mail providers have no such key. */
export const domain: Derivation = {
  name: 'domain',
  derive(text) {
    const host = foldText(text)
      .replace(/^[a-z+]+:\/\//, '')
      .replace(/^[^@/]*@/, '')
      .replace(/^www\d?\./, '')
      .replace(/[/?#:].*$/, '');
    return host.includes('.') && !freeMail.test(host) ? host : null;
  },
};
