/**
 * What people and programs write where there is no value, folded, in nine languages; words with spaces use `_`.
 *
 * Source: usual fillers of forms, spreadsheets and exports, November 2026.
 */
export const placeholders =
  'n/a na n.a. n.a n/d n.d. nd #n/a #na #ref! #value! #name? #null! #div/0! nan none null nil nill undefined unknown unkown unk unspecified not_specified not_available not_applicable not_provided not_given not_known not_set not_disclosed no_data no_name noname no_email no_phone no_company no_address no_title no_info nothing empty blank void missing tba tbc tbd todo to_be_determined to_be_confirmed see_notes see_note private confidential withheld anonymous anon anonym do_not_know dont_know idk whatever dummy deleted delete removed placeholder example sample default select choose please_select please_choose select_one other_(please_specify) -none- --none-- (none) (blank) (empty) (null) <null> <none> [null] \\n test testing test_test test1 test123 test2 teste tester testtest test_user test_company test_name ' +
  'asdf xxx xx xyz abc abcd abc123 foo bar foobar foo_bar blah blah_blah blah_blah_blah lorem lorem_ipsum ' +
  'нет н/д н.д. н/у нд не_указано не_указан не_указана не_указаны не_известно неизвестно неизвестен неизвестный не_определено не_задано не_заполнено отсутствует без_имени без_названия без_почты нет_данных данные_отсутствуют нет_почты нет_телефона нет_имени нет_названия пусто прочерк тест тестовый проба уточнить уточняется не_знаю аноним ' +
  'немає невідомо не_вказано жок белгисиз маалымат_жок көрсөтүлгөн_эмес жоқ белгісіз ' +
  'brak nie_dotyczy nie_ma nieznany nieznana nieznane nie_podano nie_podane nie_wiem brak_danych puste b/d b.d. nd. ' +
  'tidak_ada tidak_diketahui tdk_ada kosong belum_ada belum_diisi tanpa_nama ' +
  'keine keiner keines kein unbekannt nicht_angegeben nicht_bekannt nicht_vorhanden entfaellt k.a. k_a ka. leer keine_angabe ohne ' +
  'inconnu inconnue aucun aucune neant non_renseigne non_communique sans_objet vide s/o pas_de ' +
  'desconocido desconocida ninguno ninguna sin_nombre sin_datos sin_email sin_especificar no_aplica no_disponible vacio nao_informado nao_consta nenhum nenhuma desconhecido sem_nome yok bilinmiyor belirtilmemis 无 没有 未知 暂无 不详 無 なし 不明 未定 없음';
