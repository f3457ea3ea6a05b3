/**
 * Names of the months in English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Polish, Czech, Swedish, Danish, Norwegian, Indonesian, Turkish, Russian, Ukrainian, Kazakh and Kyrgyz, folded; after Unicode CLDR 48 (2025-10).
 * One month a part; a tilde stands for up to two more letters (case endings), a caret for Cyrillic in the spelling of
 * cyrillic-spelling.ts. A name that another one with an ending covers is left out (`marc~` is March as well).
 * Three letters or more from the beginning of a name are an abbreviation where they fit one month only.
 */
export const monthNames =
  'januar~ janvier enero gennaio janeiro styczen styczni~ leden ledn~ ocak ^Anvar~ ^sICen~ ^sICnA ^KaNtar;' +
  'februar~ fevrier febrero febbraio fevereiro luty lutego unor~ subat ^fevral~ ^lUt~ ^lUtogo ^aKpan;' +
  'mars marz~ maerz mrz mrt maart marc~ brezen brezn~ mart maret ^mart~ ^berez~ ^naurYz;' +
  'april~ avril abril kwiecien kwietni~ duben dubn~ nisan ^aprel~ ^kvIten~ ^kvItnA ^syuIr;' +
  'mai~ mayo maggio mei maj~ kveten kvetn~ mayis ^maj ^maA ^mae ^traven~ ^travnA ^mamYr;' +
  'june juni~ juin giugno junho czerwiec czerwc~ cerven cervn~ haziran ^iUn~ ^Cerven~ ^CervnA ^mausYm;' +
  'july juli~ juillet luglio julho lipiec lipc~ cervenec cervenc~ temmuz ^iUl~ ^lipen~ ^lipnA ^SIlde;' +
  'august~ aout agosto sierpien sierpni~ srpen srpn~ agust~ agt ^avgust~ ^serpen~ ^serpnA ^tamYz;' +
  'septemb~ septiembre settembre setembro wrzesien wrzesni~ zari~ eylul ^sentAbr~ ^veresen~ ^veresnA ^KYrkVjek;' +
  'octob~ oktob~ octubre ottobre outubro pazdziernik~ rijen rijn~ ekim ^oktAbr~ ^Jovten~ ^JovtnA ^Kazan;' +
  'novemb~ noviembre listopad~ kasim ^noAbr~ ^listopad~ ^KaraSa;' +
  'decemb~ dezemb~ diciembre dicembre grudzien grudni~ prosinec prosinc~ desemb~ aralik ^dekabr~ ^gruden~ ^grudnA ^JeltoKsan';
