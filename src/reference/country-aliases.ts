/**
 * What people call countries beside the names of CLDR: abbreviations, former, official and colloquial names.
 * Collected from United Nations and ISO 3166 short and official names and from everyday use; November 2026.
 * `AA:name,name`; two codes before the colon mean that the name alone does not decide between them. A name that begins
 * with a caret is Cyrillic in the spelling of cyrillic-spelling.ts; plain Cyrillic may be written as well.
 */
export const countryAliases =
  'US:us,usa,united states of america,america,^sSa,^StatY,^amerika,^soedinennYe StatY ameriki,ameryka,stany zjednoczone ameryki,amerika,vereinigte staaten von amerika,etats unis amerique,etats unis damerique,estados unidos de america,eeuu,abd,birlesik devletler,^akS,^amerika koSmo StattarY;' +
  'GB:uk,great britain,britain,united kingdom great britain northern ireland,^soedinennoe korolevstvo,grossbritannien,grande bretagne,gran bretana,inggris,britania raya;' +
  'RU:russian federation,^rf,^rossijskaA federaciA,federacja rosyjska,russische foderation,^rosIA;' +
  'KG:kyrgyz republic,^kYrgYzskaA respublika,^kYrgYz respublikasY,^kr;KZ:^rk,^KazaKstan;UA:^ukraZna;BY:^belorussiA,weissrussland,beyaz rusya,belarusia;' +
  'TM:^turkmeniA;MD:^moldaviA,moldawien,moldau;DE:brd,frg;NL:holland,^gollandiA,hollande,holanda;CH:swiss confederation,helvetia;' +
  'CZ:czech republic,republika czeska,^CeSskaA respublika,tschechische republik,republique tcheque,republica checa,cek cumhuriyeti;SK:slovak republic;GR:hellenic republic;IE:eire;' +
  'CI:ivory coast,cote divoire,elfenbeinkuste,wybrzeze kosci sloniowej,costa marfil,pantai gading,fildisi sahili,^bereg slonovoj kosti;SZ:swaziland,swasiland,suazilandia;MM:burma,birma,birmanie,birmania,^mXAnma,^birma;TL:east timor,timor timur;LK:ceylon,^cejlon;IR:persia;VN:viet nam;LA:lao,lao pdr;SY:syrian arab republic,republica arabe siria;TZ:united republic tanzania;' +
  'CN:prc,peoples republic china,mainland china,^knr,^kitajskaA narodnaA respublika,chrl,volksrepublik china,中华人民共和国,中国;TW:republic china,taiwan province china,^kitajskaA respublika,chinese taipei;HK:^gonkong;' +
  'KR:republic korea,rok,s korea,^UJnaA koreA;KP:dprk,n korea,democratic peoples republic korea,^kndr,^severnaA koreA;' +
  'CD:drc,dr congo,democratic republic congo,rdc,republique democratique congo,zaire,^demokratiCeskaA respublika kongo,^drk,demokratik kongo;CG:republic congo,republique congo,^respublika kongo;CG CD:congo,^kongo,kongo,konga,刚果;KR KP:korea,^koreA,coree,corea,kore;' +
  'AE:uae,^obQedinennYe arabskie EmiratY,^EmiratY,emirates,zea,vae,阿联酋;SA:ksa,saudi,^saudiA;ZA:rsa,^UJnaA afrika,^Uar,rpa,poludniowa afryka;CF:car,central african rep,afrika tengah,^car,中非;BA:bih,^bosniA;MK:macedonia,macedoine,fyrom,^makedoniA,mazedonien;' +
  'PS:palestine,^gosudarstvo palestina,staat palastina;VA:vatican,holy see,saint siege,santa sede;PG:png;AG:antigua;KN:st kitts;VC:st vincent;PF:tahiti;FK:falkland malvinas;GF:guyane,^gviana;BQ:bonaire,bonaire st eustatius saba;MF SX:st martin;' +
  'VI:usvi;VG:bvi;VG VI:virgin;SJ:svalbard;GG JE:channel;IN:bharat;EH:sahrawi arab democratic republic;FO:^farerY;BM:^bermudY;FM:federated states micronesia;TT:trinidad;AM:hayastan;CV:kapverden,cap vert;SC:^sejSelY;KY:^kajmanovY;WS:western samoa;DO:dominican rep;NZ:aotearoa;GE:sakartvelo';

/** Parts of the United Kingdom that stand for it, with their ISO 3166-2 letters. */
export const partsOfUnitedKingdom =
  'ENG:england,^angliA,anglia,angleterre,inglaterra,ingiltere;SCT:scotland,^SotlandiA,szkocja,schottland,ecosse,escocia,skotlandia;WLS:wales,^uElXs,walia,pays galles,gales;NIR:northern ireland,^severnaA irlandiA,irlandia polnocna,nordirland';

/** States that ended, and words that stand for no single country. */
export const formerStates =
  'ussr,soviet union,^sssr,^sovetskij soUz,zsrr,zwiazek radziecki,udssr,sowjetunion,urss,union sovietique,yugoslavia,^UgoslaviA,jugoslawia,czechoslovakia,^CehoslovakiA,czechoslowacja,tschechoslowakei,tchecoslovaquie,gdr,ddr,^gdr,nrd,east germany,german democratic republic,serbia montenegro,netherlands antilles,rhodesia';
export const notCountries =
  'europe,european union,eu,^evropa,^evrosoUz,^es,europa,ue,eropa,asia,^aziA,azja,asien,asie,africa,^afrika,afryka,afrika,afrique,oceania,north america,south america,latin america,central america,worldwide,world,world wide,global,international,all,any,other,various,multiple,overseas,abroad,remote,online,earth,^mir,^vesX mir,swiat,caly swiat,weltweit,welt,monde,mundo,dunia,dunya,emea,latam,scandinavia,^sng,cis,middle east,balkans,caribbean';
