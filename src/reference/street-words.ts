/**
 * Words of addresses, folded; a caret stands for Cyrillic in the spelling of cyrillic-spelling.ts. English street words after
 * USPS Publication 28, appendix C1 (2025) and British and Australian usage; the others after the addressing sheets of the
 * Universal Postal Union and everyday use, November 2026.
 */

/** Kinds of streets in English: the word in full, then what people shorten it to. */
export const streetWords =
  'Street=st,str Avenue=ave,av Boulevard=blvd Road=rd Drive=dr Lane=ln Court=ct Place=pl Square=sq Terrace=ter,tce Parkway=pkwy Highway=hwy Circle=cir Trail=trl Way=wy Crescent=cres Close=cl Gardens=gdns Grove=gr,grv Mews Heights=hts Expressway=expy Freeway=fwy Plaza=plz Point=pt Crossing=xing Ridge=rdg View=vw Loop Row Walk Alley=aly Turnpike=tpke Parade=pde Quay Rise Green Hill Park Broadway';

/** Kinds of streets in other languages; a hyphen in front marks the plain word for “street”, which goes. */
export const localStreetWords =
  '-^ulica=^ul -^vulicA=^vul ^prospekt=^pr-t,^pr-kt,^prosp,^pr ^proezd=^pr-d ^pereulok=^per ^provulok=^prov ^Sosse=^S ^bulXvar=^b-r,^bul ^nabereJnaA=^nab ^ploWadX=^pl ^tupik=^tup ^mikrorajon=^mkr,^m-n ^kvartal=^kv-l ^alleA=^al ^kOCOsV=^kOC ^kOSesI=^kOS ^daNGYlY=^daNG -ulica=ul jalan=jl,jln';

/** Kinds of streets that are left as they stand and tell nothing. */
export const otherStreetWords =
  'aleja aleje al strasse straat plac osiedle os rondo skwer rue r avenue bd bld allee chemin ch impasse imp route rte quai cours calle c avenida avda paseo carretera ctra camino via v viale vle piazza pza pzza corso cso largo vicolo rua travessa alameda praca gang gg caddesi cad cd cadde sokak sk sokagi bulvari blv mahallesi mah';

/** Words before a number that make it a flat (`f`), a house (`h`) or a block of houses (`b`); words that mark a town (`t`) or a region (`r`). */
export const markingWords: Readonly<Record<string, string>> = {
  f: 'apartment apt unit suite ste flat room rm office floor fl appartement appt wohnung whg piso puerta interno int lokal lok m daire d # ^kvartira ^kv ^ofis ^of ^kabinet ^kab ^komnata ^komn ^pomeWenie ^pom ^EtaJ ^pyter ^bat',
  h: 'no nr nº n° № nro house ^dom ^d ^uj ^Vj ^budinok ^bud ^vl',
  b: '^korpus ^korp ^k ^stroenie ^str',
  t: '^g ^gor ^gorod ^m ^mIsto ^pos ^selo ^der ^S ^Saary ^SaarY ^KalasY kota miasto',
  r: '^obl ^oblastX ^kraj ^resp ^respublika ^oblusu ^oblYsY ^ao woj wojewodztwo provinsi prov provincia county',
};
