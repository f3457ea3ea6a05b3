/**
 * Words of written dates, parts held apart by semicolons: first words beside a date that say nothing more (weekdays, and fillers
 * such as `of` and `года`), then the names of each month, in English, German, French, Spanish, Catalan, Italian, Portuguese,
 * Romanian, Dutch, Swedish, Danish, Norwegian, Finnish, Estonian, Latvian, Polish, Czech, Slovak, Slovene, Croatian, Serbian,
 * Hungarian, Turkish, Azerbaijani, Uzbek, Indonesian, Russian, Ukrainian, Belarusian, Bulgarian, Kazakh and Kyrgyz (the first part
 * in some of them), folded; after Unicode CLDR 48 (2025-10).
 * A tilde stands for further letters: behind a month half as many as before it at most (case endings), behind a weekday any.
 * Between carets stands Cyrillic in the spelling of cyrillic-spelling.ts. A name that another one with an ending covers is left out
 * (`juni~` is Hungarian `junius` as well), but a stem that begins first names is written out. Three letters or more from the
 * beginning of a month's name are an abbreviation where they fit one month only.
 */
export const monthNames =
  'mo di mi fr sa so a am d de del den dia dne dnia el em en er ere il le nd of on op r rd ro rok roku st the th y yil~ tahun ' +
  'tanggal tarihi gada man tir~ tis~ ons~ tor~ fre lør~ søn~ mon tue~ wed~ thu~ fri sat sun mitt~ lun mer jeu ven sam dim~ lune~ ' +
  'martes martedi marti mie~ juev~ vie~ sab~ dom~ gio seg~ ter~ qua~ qui~ sex~ feira pon~ wto~ sro~ czw~ pia~ sob~ nied~ ute~ uto~ ' +
  'stre~ ctv~ pate~ ned~ kesk~ pazar~ pzt cmt per sali cars~ pers~ cuma~ ^pn vt sr Ct pt sb vs nd g gg god~ r rIk roku J JYl~ ' +
  'poned~ vto~ sred~ Cet~ pAtn~ sub~ vosk~^;' +
  'januar~ janner janvier enero gener gennaio janeiro ianuar~ jaanuar~ janvar~ yanvar~ tammikuu~ styczen styczni~ leden ledn~ ' +
  'sijecanj sijecnj~ ocak ^Anvar~ Anuari sICen~ sICnA studzen~ KaNtar^;' +
  'februar~ fevrier feber febrer~ febbraio fevereiro fevral~ veebruar~ helmikuu~ luty lutego unor~ veljac~ subat ^fevral~ fevruari ' +
  'lUty lUti~ lUtogo lUtaga aKpan^;' +
  'mar mars marz~ maerz mrz mrt maart marc march marco marca marec marcius mart martie marts maaliskuu~ brez~ ozuj~ maret ^mart ' +
  'marta berezen~ bereznA sakavIk~ naurYz^;' +
  'april~ avril abril aprel~ huhtikuu~ kwieci~ kwietni~ duben dubn~ travanj travnj~ nisan ^april aprel~ kvIten~ kvItnA krasavIk~ ' +
  'syuIr^;' +
  'mai~ mayo maggio mei maj~ majus maijs toukokuu~ kvet~ svibanj svibnj~ mayis ^maj maA mae traven~ travnA trawnA mamYr^;' +
  'jun june juna juny juni~ junho juin giugno juuni~ iuni~ iyun~ iyn kesakuu~ czerw~ czerwiec cerven cervn~ lipanj lipnj~ haziran ' +
  '^Uni iUn~ Cerven~ CervnA CErven~ mausYm^;' +
  'jul jula july juli~ julho juillet luglio juuli~ iuli~ iyul~ iyl heinakuu~ lip lipiec lipc~ cervenec cervenc~ srpanj srpnj~ ' +
  'temmuz ^Uli iUl~ lipen~ lipnA lIpen~ SIlde^;' +
  'august~ auguszt~ avgust~ aout agosto elokuu~ sierpi~ sierpni~ srp srpen srpn~ kolovoz~ agust~ agt ^avgust~ serpen~ serpnA ' +
  'JnIven~ JnIwnA tamYz^;' +
  'septemb~ szeptemb~ septiembre settembre setemb~ sentabr~ syyskuu~ wrzesi~ wrzesni~ zari~ rujan rujn~ eylul ^sentAbr~ septemvri ' +
  'verasen~ verasnA veresen~ veresnA KYrkVjek^;' +
  'octob~ octomb~ oktob~ oktabr~ oktyabr~ oktoob~ octubre ottobre outubro lokakuu~ pazdziernik~ rijen rijn~ ekim ^oktAbr~ oktomvri ' +
  'Jovten~ JovtnA kastrYCnIk~ Kazan^;' +
  'novemb~ noviembre noiemb~ noyabr~ marraskuu~ listopad~ studen~ kasim ^noAbr~ noemvri listopad~ lIstapad~ KaraSa^;' +
  'decemb~ dezemb~ detsemb~ dekabr~ diciembre dicembre joulukuu~ grudzi~ grudni~ prosin~ desemb~ aralik ^dekabr~ dekemvri gruden~ ' +
  'grudnA sneJan~ sneJnA JeltoKsan^';
