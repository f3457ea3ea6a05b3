/**
 * Formats of postal codes: 9 a digit, A a letter, X either; several formats of a country by a comma here, by `|` below. After the Universal Postal
 * Union's addressing sheets, ISO 19160 country pages and Unicode CLDR postal data; checked November 2026.
 */
export const postalFormats =
  '9999=AF AL AM AT AU BD BE BG CH CY DK GE GL HU LI LU MK NO NZ PH PY SI TN VE ZA ET LR NE MZ CV GW SJ NF CC CX HM|' +
  '99999=BA BT CR CU DE DO DZ EE EG ES FI FR GF GP GT HR ID IQ IT JO KE KH KW LA LK MA MC ME MM MN MQ MX MY NP PE PK RE RS SM SN TH TR UA UY VA YT ZM XK LY SD AX MU MV NA EH TZ NC PF PM WF BL MF|' +
  '999999=BY CN CO EC IN KG NG RO RU SG TJ TM TT UZ|' +
  '9999999=CL|999 99=CZ GR SE SK|99-999=PL|99999-999=BR|999-9999=JP|9999 AA=NL|A9A 9A9=CA|999=FO IS MG LS PG|9999999999=IR|AAAA 9AA=AQ FK GS IO PN SH TC|AA9 9AA,AA99 9AA=GG GI IM JE|' +
  '99999,99999-9999=US PR GU VI SA AS FM MH MP PW UM';

/** Countries with several formats or letters of their own. */
export const postalSpecials: Readonly<Record<string, string>> = {
  AR: '9999|A9999AAA|A9999',
  IL: '9999999|99999',
  TW: '999|99999|999999',
  KZ: '999999|A99A9A9',
  IE: 'A99 XXXX|A9A XXXX',
  MT: 'AAA 9999',
  LT: '99999',
  KR: '99999|999-999',
  PT: '9999-999|9999',
  VN: '99999|999999',
  KY: '9-9999',
  VC: '9999',
  VG: '9999',
  AI: '9999',
  SZ: 'A999',
  LV: '9999',
  MD: '9999',
  AZ: '9999',
  AD: '999',
  OM: '999',
  HT: '9999',
  BB: '99999',
  BN: 'AA9999',
  BM: 'AA 99',
  PS: '999',
  LB: '9999|9999 9999',
  BH: '999|9999',
  HN: '99999',
  NI: '99999',
  SV: '9999',
  PA: '9999',
};

/** What stands before the digits in these countries. */
export const postalPrefixes: Readonly<Record<string, string>> = { LT: 'LT-', LV: 'LV-', MD: 'MD-', AZ: 'AZ ', AD: 'AD', BB: 'BB', HT: 'HT', KY: 'KY', VC: 'VC', VG: 'VG', AI: 'AI-' };

/** Countries and territories without postal codes. */
export const withoutPostalCodes = 'AE AG AN AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GN GQ GY HK JM KI KM KN KP ML MO MR MS MW NR NU QA RW SB SC SL SO SR ST SY TD TF TG TK TL TO TV UG YE ZW';

/** Countries none of whose codes begin with zero, as two-letter codes. */
export const neverZeroFirst = 'AT BE BG BY CH HU IN KG LI LU LV NG NL RU SI TJ TM TN UZ';
