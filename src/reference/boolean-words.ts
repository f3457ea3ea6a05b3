/**
 * Words for yes and no in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish,
 * Finnish, Hungarian, Romanian, Turkish, Indonesian, Russian, Ukrainian, Kyrgyz, Kazakh, Uzbek, Greek, Chinese, Japanese and
 * Korean, folded, with the marks of forms and spreadsheets; from everyday use, November 2026.
 */
export const yesWords =
  'yes y yep yeah true t on 1 + x v ok okay enabled active agree agreed accepted checked ✓ ✔ ☑ ✅ да д ага истина вкл включено согласен согласна так tak ta prawda ja j jawohl wahr oui o vrai si s verdadero vero sim verdadeiro waar ano kylla igen da adevarat evet doğru dogru ya iya benar setuju ооба иә ия ха ha ναι 是 对 はい ハイ 예 네 true() истина() prawda()';
export const noWords =
  'no n nope false f off 0 disabled inactive disagree declined unchecked ☐ ✗ ✘ ❌ ✖ нет н не ложь выкл выключено ні nie falsz nein falsch non faux falso nao nee onwaar ne nej ei nem nu fals hayir yanlis tidak tdk bukan salah жок жоқ йоқ yo\'q yoq yuq όχι οχι 否 不 いいえ 아니요 아니오 false() ложь()';
