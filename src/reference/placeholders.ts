/**
 * What people and programs write where there is no value, folded, in nine languages; words with spaces use `_`, a beginning
 * that several share stands before their endings in braces. A star marks what is a family name as well.
 * Brackets and marks around a word need no entry. Cyrillic stands between signs `^` in the spelling of cyrillic-spelling.ts.
 *
 * Source: usual fillers of forms, spreadsheets and exports, November 2026.
 */
export const placeholders =
  'n/a na* n.a n.n. n/d n.d. nd* #n/a #na #ref! #value! #name? #null! #div/0! nan* none* null* nil{*,l} un{defined,known,kown,k*,specified} not_{specified,available,applicable,provided,given,known,set,disclosed} no_{data,name,email,phone,company,address,title,info} noname* nothing empty* blank* void* missing tb{a,c,d} todo to_be_{determined,confirmed} see_note{s,} private* confidential withheld anon{ymous,*,ym} do_not_know dont_know idk whatever dummy* delete{d,*} removed placeholder example sample* default* select choose please_{select,choose} select_one other_(please_specify) -none- --none-- \\n test{,ing,_test,1,123,2,e,er*,test,_user,_company,_name} ' +
  'asdf xx{x,*} xyz* abc{*,d,123} foo* bar foo{bar,_bar} blah{,_blah,_blah_blah} lorem{,_ipsum} ' +
  '^net{,u} b/n n/d n.d. n/u nd ne_ukazan{o,,a,Y} ne_izvestno neizvest{no,en,nYj} ne_{opredeleno,zadano,zapolneno} otsutstvuet bez_{imeni,nazvaniA,poCtY} net_{dannYh,poCtY,telefona,imeni,nazvaniA} dannYe_otsutstvuUt pusto proCerk test{,ovYj} proba utoCn{itX,AetsA} ne_znaU anonim nemaL nevIdomo ne_vkazano Jok belgisiz maalYmat_Jok kOrsOtVlgOn_Emes JoK belgIsIz^ ' +
  'brak{*,_danych} nie_{dotyczy,ma,podano,podane,wiem} nieznan{y,a,e} puste b/d b.d. ' +
  'tidak_{ada,diketahui} tdk_ada kosong* belum_{ada,diisi} tanpa_nama ' +
  'kein{e*,er,es,*,e_angabe} unbekannt nicht_{angegeben,bekannt,vorhanden} entfaellt k.a. k_a ka. leer* ohne* ' +
  'inconnu{,e} aucun{,e} neant non_{renseigne,communique} sans_objet vide* s/o pas_de ' +
  'desconocid{o,a} ningun{o,a} sin_{nombre,datos,email,especificar} no_{aplica,disponible} vacio* nao_{informado,consta} nenhum{,a} desconhecido sem_nome yok* bilinmiyor belirtilmemis 无 没有 未知 暂无 不详 無 なし 不明 未定 없음';
