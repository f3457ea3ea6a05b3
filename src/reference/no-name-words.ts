/**
 * What stands in name fields and is nobody's name, folded; Cyrillic stands between signs `^`, spelled as `cyrillic-spelling.ts` says.
 *
 * Source: name columns of exported address books and forms, and the forms of companies in the languages named; collected November 2026.
 */

/** Whole fields that stand for a missing name, by commas: English, then Russian, Polish, Indonesian, German, French, Spanish, Kyrgyz. */
export const namePlaceholders =
  'n/a,na,n.a.,not available,not applicable,not provided,not given,not known,none,nil,nobody,no name,noname,first name,firstname,first name last name,last name,lastname,full name,your name,name,unknown,unknown unknown,anonym,anonymous,anonyme,test,test test,test user,user,guest,null,undefined,' +
  '^net,net imeni,bez imeni,ne ukazan,ne ukazano,ne ukazana,neizvestno,neizvestnYj,neizvesten,anonim,imA,test,test test,fio,^brak,nieznany,tidak ada,unbekannt,inconnu,desconocido,^Jok^';

/** Legal forms and words of trade at the end, without full stops. */
export const companyEndings =
  'inc incorporated llc ltd limited corp corporation gmbh plc llp pty pvt oo sro spol srl spa sarl oü a/s aps oy oyj kft ltda doo company group holding holdings solutions technologies services university foundation enterprises industries consulting ^eood ood kompaniA gruppa holding zavod^';

/** Legal forms at the end that are names or words unless in capitals. */
export const companyEndingsInCapitals = 'AG AB AS BV NV SA KG SAS UG ASA';

/** Words at the end behind `&` or `and`. */
export const partnerWords = 'son sons co company partners associates brothers bros';

/** Legal forms in front. */
export const companyBeginnings = 'PT CV ^ip Cp fop Jk gup mup kfh^';

/** Legal forms in front or at the end. */
export const companyForms = '^ooo oao zao pao nao ao osoo too tov JCk^';
