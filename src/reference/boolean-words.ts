/**
 * Words for yes and no in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Slovak, Swedish, Danish,
 * Norwegian, Icelandic, Finnish, Estonian, Latvian, Lithuanian, Hungarian, Romanian, Turkish, Azerbaijani, Indonesian, Filipino,
 * Vietnamese, Swahili, Basque, Russian, Ukrainian, Belarusian, Bulgarian, Kyrgyz, Kazakh, Uzbek, Mongolian, Greek, Georgian,
 * Armenian, Arabic, Persian, Urdu, Hebrew, Hindi, Bengali, Tamil, Thai, Chinese, Japanese and Korean, folded, after Unicode CLDR 48
 * (2025-10), with the marks of forms and spreadsheets from everyday use, November 2026. Words that mean yes in one language and
 * no in another, and those that may stand for “not available”, are left out.
 */
export const yesWords =
  'yes y yep yeah true t on 1 + x v ok okay enabled active agree agreed accepted checked ✓ ✔ ☑ ✅ да д ага истина вкл включено согласен согласна так tak ta prawda ja j jawohl wahr oui o vrai si s verdadero vero sim verdadeiro waar ano kylla igen da adevarat evet doğru dogru ya iya benar setuju ооба иә ия ха ha ναι 是 对 はい ハイ 예 네 jah taip bai bəli hə oo có ndiyo тийм კი დიახ այո نعم بله ہاں כן हाँ हां হ্যাঁ ஆம் ใช่ allowed granted subscribed true() истина() prawda()';
export const noWords =
  'no n nope false f off 0 disabled inactive disagree declined unchecked ☐ ✗ ✘ ❌ ✖ нет н не ложь выкл выключено ні nie falsz nein falsch non faux falso nao nee onwaar ne nej ei nem nu fals hayir yanlis tidak tdk bukan salah жок жоқ йоқ yo\'q yoq yuq όχι οχι 否 不 いいえ 아니요 아니오 ez xeyr yox hindi không hapana үгүй არა ոչ لا نه خیر نہیں לא नहीं না இல்லை ไม่ ไม่ใช่ denied rejected unsubscribed false() ложь()';
