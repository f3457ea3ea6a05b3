/**
 * Words of addresses, folded; a caret stands for Cyrillic in the spelling of cyrillic-spelling.ts. English street words after
 * USPS Publication 28, appendix C1 (2025) and British and Australian usage; the others after the addressing sheets of the
 * Universal Postal Union and everyday use, November 2026.
 */

/** Kinds of streets in English: the word in full, then what people shorten it to. */
export const streetWords =
  'Street=st,str Avenue=ave,av Boulevard=blvd Road=rd Drive=dr Lane=ln Court=ct Place=pl Square=sq Terrace=ter,tce Parkway=pkwy Highway=hwy Circle=cir Trail=trl Way=wy Crescent=cres Close=cl Gardens=gdns Grove=gr,grv Mews Heights=hts Freeway=fwy Plaza=plz Point=pt Ridge=rdg View=vw Loop Row Walk Alley=aly Parade=pde Quay Rise Park Run Pike Path Trace=trce Cove=cv Bend=bnd Crossing=xing Extension=ext Expressway=expy Turnpike=tpke';

/** Kinds of streets in other languages; a hyphen in front marks the plain word for “street”, which goes. */
export const localStreetWords =
  '-^ulica=^ul -^vulicA=^vul ^prospekt=^pr-t,^pr-kt,^prosp,^pr ^proezd=^pr-d ^pereulok=^per ^provulok=^prov ^Sosse=^S ^bulXvar=^b-r,^bul ^nabereJnaA=^nab ^ploWadX=^pl ^tupik=^tup ^mikrorajon=^mkr,^m-n ^kvartal=^kv-l ^alleA=^al ^kOCOsV=^kOC ^kOSesI=^kOS ^daNGYlY=^daNG -ulica=ul jalan=jl,jln';

/** Kinds of streets that are left as they stand and tell nothing. */
export const otherStreetWords =
  'aleja al strasse straat plac osiedle os rue bd allee chemin impasse route rte quai calle c avenida avda paseo ctra via viale piazza corso rua travessa gang gg caddesi cad sokak sk bulvari mahallesi mah';

/** Words within names of streets that people leave out. */
export const idleStreetWords = 'de del la le les du des da do the of';

/** Words within names of streets that people write as signs. */
export const streetNumerals = '1=first 2=second 3=third 4=fourth 5=fifth n=north s=south e=east w=west st=saint';

/** States of the US, provinces of Canada and states of Australia: short forms (USPS Publication 28, Canada Post, Australia Post), then names of the US. */
export const stateWords =
  'ab,ak,al,ar,az,bc,ca,co,ct,dc,de,fl,ga,hi,ia,id,il,in,ks,ky,la,ma,mb,md,me,mi,mn,mo,ms,mt,nb,nc,nd,ne,nh,nj,nl,nm,ns,nt,nv,ny,oh,ok,on,or,pa,pe,pr,qc,ri,sc,sd,sk,tn,tx,ut,va,vt,wa,wi,wv,wy,yt,act,nsw,qld,sa,tas,vic,' +
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico';

/** Words before a number that make it a flat (`f`), a house (`h`) or a block of houses (`b`); words that mark a town (`t`), a region (`r`) or a post-office box (`p`). */
export const markingWords: Readonly<Record<string, string>> = {
  f: 'apartment apt unit suite ste flat room rm office floor fl flr dept lot trlr spc slip hngr pier level lvl appt whg piso int lokal lok m daire d # ^kvartira ^kv ^ofis ^of ^kabinet ^kab ^komn ^pom ^EtaJ ^pyter ^bat',
  h: 'no nr nº n° № nro house ^dom ^d ^uj ^Vj ^budinok ^bud ^vl',
  b: '^korpus ^korp ^k ^stroenie ^str',
  t: '^g ^gor ^gorod ^m ^mIsto ^pos ^selo ^der ^S ^SaarY ^KalasY kota',
  p: 'box pobox pob bx postfach bp apartado postbus ^a/A',
  r: '^obl ^oblastX ^kraj ^resp ^respublika ^oblusu ^oblYsY woj prov provincia county',
};
