/**
 * Legal forms of companies, one a line: display | generic | countries | flags | spellings apart from the display. Capitals, accents,
 * spaces and full stops make no other spelling. Small Cyrillic letters stand between signs `^`, spelled as `cyrillic-spelling.ts` says.
 *
 * generic: LLC limited liability · JSC joint stock · LP limited partnership · LLP · GP general partnership · COOP co-operative ·
 * SOLE sole trader · NPO association or foundation · STATE owned by the state · PRO of a licensed profession · REG registered merchant.
 * flags: f may stand in front · g grown onto the name, front or end (no spaces in that script) · s and c are words or initials too and want
 * capitals or full stops in a carefully typed name · d wants them anywhere · n is written out only · p and w count only where capitals show them · m also counts in
 * the middle of a name · x is cut off and never called a form.
 *
 * Sources: ISO 20275 Entity Legal Forms (GLEIF, 2026-02), the civil and company codes named in Wikipedia's “List of legal entity types
 * by country” (read November 2026) and the registers of Kyrgyzstan (ОсОО/ЖЧК), Kazakhstan (ТОО/ЖШС) and Uzbekistan (МЧЖ/MChJ).
 */
export const legalForms = `
Inc|JSC|US|m|
Inc|JSC|||incorporated
Corp|JSC|US|w|corporation
LLC|LLC|US|mf|limited liability company,llc co
LC|LLC|US|d|
LLP|LLP||m|limited liability partnership
LLLP|LLP|US||
LP|LP||c|
LP|LP|||limited partnership
PC|PRO|US|c|professional corporation
PA|PRO|US|d|professional association
SC|PRO|US|c|
PLLC|PRO|US||
N.A.||US|d|national association
FSB||US|c|
PBC||US|c|public benefit corporation
Ltd|LLC||m|limited
Ltd|LLC||m|co ltd,company limited,company ltd,co limited
PLC|JSC|GB|m|public limited company,public ltd co
CIC|NPO|GB|c|community interest company
Pte. Ltd.|LLC|SG|m|private limited,pte limited
Pvt. Ltd.|LLC|IN|m|private ltd,pvt limited,p ltd
Pty Ltd|LLC|AU|m|proprietary limited,pty limited,pty,propty ltd
Sdn Bhd|LLC|MY|m|sendirian berhad,sdn berhad
Bhd|JSC|MY||berhad
Unltd||GB||
DAC|LLC|IE|c|designated activity company
CLG|NPO|IE|c|company limited by guarantee
ULC||CA|c|unlimited liability company
Ltée|LLC|CA||limitee
FZE|LLC|AE|c|
FZCO|LLC|AE||fz llc,llc fz,fzc
WLL|LLC|BH||
BSC|JSC|BH|c|
KSC|JSC|KW|c|
SAOG|JSC|OM||saoc
SAE|JSC|EG|c|
בע"מ|LLC|IL||
ذ.م.م|LLC|||
ش.م.م|JSC|EG||
PJSC|JSC|||public joint stock company
OJSC|JSC|||open joint stock company
CJSC|JSC|||closed joint stock company
JSC|JSC||f|joint stock company
ООО|LLC|RU|f|^obWestvo s ograniCennoj otvetstvennostXU^,ooo
ОДО||RU|f|^obWestvo s dopolnitelXnoj otvetstvennostXU^
АО|JSC|RU KZ|f|^akcionernoe obWestvo^
ПАО|JSC|RU|f|^publiCnoe akcionernoe obWestvo^,pao
ОАО|JSC|RU KG BY|f|^otkrYtoe akcionernoe obWestvo^,oao
ЗАО|JSC|RU KG BY|f|^zakrYtoe akcionernoe obWestvo^,zao
НАО|JSC|RU|f|^nepubliCnoe akcionernoe obWestvo^
ИП|SOLE|RU KZ KG BY|f|^individualXnYj predprinimatelX^
ЧП|SOLE||f|^Castnoe predpriAtie,CastnYj predprinimatelX,Ctup,Cup^
КФХ|SOLE|RU|f|^krestXAnskoe fermerskoe hozAjstvo^
ГУП|STATE|RU|f|^gosudarstvennoe unitarnoe predpriAtie^
ФГУП|STATE|RU|f|^federalXnoe gosudarstvennoe unitarnoe predpriAtie^
МУП|STATE|RU|f|^municipalXnoe unitarnoe predpriAtie^
ФГБОУ|STATE|RU|f|^fgbou vo^
ФГБУ|STATE|RU|f|
ГБУ|STATE|RU|f|
ГАУ|STATE|RU|f|
МАУ|STATE|RU|f|
МКУ|STATE|RU|f|
ФКУ|STATE|RU|f|
ФГАОУ|STATE|RU|f|
ГБОУ|STATE|RU|f|
МБОУ|STATE|RU|f|
МАОУ|STATE|RU|f|
ГБУЗ|STATE|RU|f|
МБУ|STATE|RU|f|
ГКУ|STATE|RU|f|
АНО|NPO|RU|f|^avtonomnaA nekommerCeskaA organizaciA^
НКО|NPO|RU|f|^nekommerCeskaA organizaciA^
ТСЖ|NPO|RU|f|^tovariWestvo sobstvennikov JilXA^
СНТ|NPO|RU|f|
ПК|COOP|RU|fc|^proizvodstvennYj kooperativ^
СПК|COOP|RU|f|
О^sОО^|LLC|KG|f|^obWestvo s ograniCennoj otvetstvennostXU kr^,osoo
ЖЧК|LLC|KG|f|^JoopkerCiligi Cektelgen koom^
ААК|JSC|KG|f|^aCYk akcionerdik koom^
ЖАК|JSC|KG|f|^JabYk akcionerdik koom^
ЖИ|SOLE|KG|fc|^Jeke iSker^
ГП|STATE|KG|fc|^gosudarstvennoe predpriAtie^
ОФ|NPO|KG|fc|^obWestvennYj fond^
ОО|NPO||fc|^obWestvennoe obQedinenie^
ТОО|LLC|KZ|f|^tovariWestvo s ograniCennoj otvetstvennostXU^,too
ЖШС|LLC|KZ|f|^JauapkerSIlIgI SekteulI serIktestIgI,JauapkerSIlIgI SekteulI serIktestIk^
ЖК|SOLE|KZ|fc|^Jeke kysIpker^
АҚ|JSC|KZ|f|^akcionerlIk KoGam,akcionerlIk KoGamY^
МЧЖ|LLC|UZ|f|^masQuliAti Ceklangan JamiAt^,mchj,mas uliyati cheklangan jamiyat
АЖ|JSC|UZ|f|^akciAdorlik JamiAti^
AJ|JSC|UZ|n|aksiyadorlik jamiyati
XK|SOLE|UZ|d|xususiy korxona
ТОВ|LLC|UA|f|^tovaristvo z obmeJenoU vIdpovIdalXnIstU^,tov
П^rАТ^|JSC|UA|f|^privatne akcIonerne tovaristvo^
ПАТ|JSC|UA|f|^publICne akcIonerne tovaristvo^
АТ|JSC|UA|f|^akcIonerne tovaristvo^
ВАТ|JSC|UA|f|^vIdkrite akcIonerne tovaristvo^
ЗАТ|JSC|UA BY|f|^zakrite akcIonerne tovaristvo^
ТДВ|LLC|UA|f|^tovaristvo z dodatkovoU vIdpovIdalXnIstU^
ФОП|SOLE|UA|f|^fIziCna osoba-pIdpriLmecX^
ПП|SOLE|UA|f|^privatne pIdpriLmstvo^
ДП|STATE|UA|f|^derJavne pIdpriLmstvo^
КП|STATE|UA|f|^komunalXne pIdpriLmstvo^
СП ООО|LLC||f|^sovmestnoe predpriAtie ooo^
ООО|LLC|BY|f|^tavarYstva z abmeJavanaj adkaznascU^
ЧУП|SOLE|BY|f|^Castnoe unitarnoe predpriAtie^
УП|STATE|BY|fc|^unitarnoe predpriAtie^
РУП|STATE|BY|f|^respublikanskoe unitarnoe predpriAtie^
MMC|LLC|AZ|c|məhdud məsuliyyətli cəmiyyət
QSC|JSC|AZ|c|qapalı səhmdar cəmiyyəti
შპს|LLC|GE|f|
სს|JSC|GE|f|
ՍՊԸ|LLC|AM|f|
ՓԲԸ|JSC|AM|f|
ООД|LLC|BG||^druJestvo s ograniCena otgovornost^
ЕООД|LLC|BG||
АД|JSC|BG||^akcionerno druJestvo^
ЕАД|JSC|BG||
ЕТ|SOLE|BG|f|^ednoliCen tQrgovec^
OOD|LLC|BG||
EOOD|LLC|BG||
AD|JSC|BG|d|
Sh.p.k.|LLC|AL||
Sh.a.|JSC|AL|d|
DOOEL|LLC|MK||
^d.o.o.^|LLC|RS||
^a.d.^|JSC|RS|d|
Sp. z o.o.|LLC|PL|m|spółka z ograniczoną odpowiedzialnością,spolka z oo
Sp. z o.o. sp.k.|LP|PL||sp z oo spolka komandytowa,spółka z ograniczoną odpowiedzialnością spółka komandytowa,sp z oo sk
P.S.A.|JSC|PL|d|prosta spółka akcyjna
sp.k.|LP|PL||spółka komandytowa
sp.j.|GP|PL||spółka jawna
s.c.|GP|PL|d|spółka cywilna
sp.p.|PRO|PL|d|spółka partnerska
S.K.A.|LP|PL|d|spółka komandytowo-akcyjna
P.P.H.U.||PL|fx|phu,fhu
s.r.o.|LLC|CZ||společnost s ručením omezeným,spol s r o,spoločnosť s ručením obmedzeným
a.s.|JSC|CZ|d|akciová společnost,akciová spoločnosť,akc spol
k.s.|LP|CZ|d|komanditní společnost,kom spol
v.o.s.|GP|CZ|d|veřejná obchodní společnost,veř obch spol
z.s.|NPO|CZ|d|zapsaný spolek
o.p.s.|NPO|CZ|d|
j.s.a.|JSC|SK|d|
Kft.|LLC|HU||korlátolt felelősségű társaság
Zrt.|JSC|HU||zártkörűen működő részvénytársaság
Nyrt.|JSC|HU||nyilvánosan működő részvénytársaság
Bt.|LP|HU|d|betéti társaság
Rt.|JSC|HU|d|
Kkt.|GP|HU||
egyéni vállalkozó|SOLE|HU||
SRL|LLC||f|società a responsabilità limitata,societate cu răspundere limitată,sociedad de responsabilidad limitada
S.C. S.R.L.|LLC|RO||
SA|JSC||s|societate pe acțiuni,société anonyme,sociedad anónima,sociedade anónima
SA|JSC|PL|s|spółka akcyjna
PFA|SOLE|RO|f|persoană fizică autorizată
Î.I.|SOLE|RO|n|întreprindere individuală
UAB|LLC|LT|f|uždaroji akcinė bendrovė
AB|JSC||s|akcinė bendrovė,aktiebolag,aktiebolaget
MB|LLC|LT|fd|mažoji bendrija
VšĮ|NPO|LT|f|viešoji įstaiga
IĮ|SOLE|LT|fd|individuali įmonė
SIA|LLC|LV|fs|sabiedrība ar ierobežotu atbildību
AS|JSC||s|akciju sabiedrība,aktsiaselts,aksjeselskap,aktieselskab
IK|SOLE|LV|d|individuālais komersants
OÜ|LLC|EE|f|osaühing
FIE|SOLE|EE|fd|füüsilisest isikust ettevõtja
MTÜ|NPO|EE|f|mittetulundusühing
GmbH|LLC|DE|m|gesellschaft mit beschränkter haftung,ges mbh,mbh
gGmbH|NPO|DE||gemeinnützige gmbh
GmbH & Co. KG|LP|DE||gmbh & co,gmbh co kg
GmbH & Co. KGaA|LP|DE||
GmbH & Co. OHG|GP|DE||
UG (haftungsbeschränkt)|LLC|DE||unternehmergesellschaft,unternehmergesellschaft haftungsbeschränkt
UG (haftungsbeschränkt) & Co. KG|LP|DE||ug & co kg
UG|LLC|DE|c|
AG|JSC||s|aktiengesellschaft
AG & Co. KG|LP|DE||ag & co kgaa
KGaA|LP|DE||kommanditgesellschaft auf aktien
SE & Co. KGaA|LP|DE||se & co kg
KG|LP|DE|c|kommanditgesellschaft
OHG|GP|DE||offene handelsgesellschaft
GbR|GP|DE||gesellschaft bürgerlichen rechts
e.K.|REG|DE|d|eingetragener kaufmann,eingetragene kauffrau,ekfr,ekfm
e.V.|NPO|DE|d|eingetragener verein
eG|COOP|DE|d|eingetragene genossenschaft
eGbR|GP|DE||
PartG mbB|PRO|DE||partg,partnerschaftsgesellschaft,part mbb
e.U.|SOLE|AT|d|eingetragenes unternehmen
OG|GP|AT|c|offene gesellschaft
FlexCo|LLC|AT||
Sàrl|LLC||f|société à responsabilité limitée
GmbH|LLC|CH||sagl
SE|JSC||c|societas europaea
SAS|JSC|FR|c|société par actions simplifiée
SASU|JSC|FR|f|
EURL|LLC|FR|f|
SNC|GP||c|société en nom collectif,società in nome collettivo
SCI||FR|c|société civile immobilière
SCOP|COOP|FR|c|
SELARL|PRO|FR|f|
SCA|LP||c|société en commandite par actions
SCP|PRO|FR|c|
EI|SOLE|FR|d|entreprise individuelle
SPRL|LLC|BE|f|
BVBA|LLC|BE|f|
ASBL|NPO|BE|f|association sans but lucratif
VZW|NPO|BE||vereniging zonder winstoogmerk
CVBA|COOP|BE||
SRL|LLC|BE|f|
NV|JSC||s|naamloze vennootschap
BV|LLC|NL|s|besloten vennootschap
VOF|GP|NL|c|vennootschap onder firma
C.V.|LP|NL|d|commanditaire vennootschap
Stichting|NPO|NL|f|
Coöperatie U.A.|COOP|NL||
S.p.A.|JSC|IT|p|società per azioni
Srls|LLC|IT||società a responsabilità limitata semplificata
Srl unipersonale|LLC|IT||
S.a.s.|LP|IT|d|società in accomandita semplice
S.s.|GP|IT|d|società semplice
Soc. Coop.|COOP|IT||società cooperativa,soc coop a r l,scarl
S.L.|LLC|ES|d|sociedad limitada
S.L.U.|LLC|ES||sociedad limitada unipersonal
S.A.U.|JSC|ES||
S.L.P.|PRO|ES|d|
S. Coop.|COOP|ES||sociedad cooperativa
C.B.|GP|ES|d|comunidad de bienes
Lda|LLC|PT||limitada,sociedade por quotas
Unipessoal Lda|LLC|PT||sociedade unipessoal lda
SGPS, S.A.|JSC|PT||sgps
Ltda|LLC|||limitada me
S/A|JSC|BR||
EIRELI|LLC|BR||
MEI|SOLE|BR|c|
ME|SOLE|BR|d|
EPP||BR|c|
S.A. de C.V.|JSC|MX||sociedad anónima de capital variable
S.A.B. de C.V.|JSC|MX||
S.A.P.I. de C.V.|JSC|MX||
S. de R.L. de C.V.|LLC|MX||
S. de R.L.|LLC|MX||
S.C.|GP|MX|d|
A.C.|NPO|MX|d|
S.A.S.|JSC|CO|d|sociedad por acciones simplificada
S.A.C.|JSC|PE||sociedad anónima cerrada
S.A.A.|JSC|PE||
E.I.R.L.|LLC|PE||
C.A.|JSC|VE|d|compañía anónima
SpA|JSC|CL|p|
Aktiebolag|JSC|SE||ab publ
HB|GP|SE|d|handelsbolag
KB|LP|SE|d|kommanditbolag
Ek. för.|COOP|SE||ekonomisk förening
ASA|JSC|NO||allmennaksjeselskap
ANS|GP|NO|d|
ENK|SOLE|NO|c|enkeltpersonforetak
A/S|JSC|DK||
ApS|LLC|DK||anpartsselskab
I/S|GP|DK||interessentskab
K/S|LP|DK||kommanditselskab
IVS|LLC|DK|c|
Oy|LLC|FI|f|osakeyhtiö
Oy Ab|LLC|FI|f|ab oy
Oyj|JSC|FI||julkinen osakeyhtiö
Ky|LP|FI|c|kommandiittiyhtiö
Tmi|SOLE|FI|f|toiminimi
ehf.|LLC|IS||einkahlutafélag
hf.|JSC|IS|d|hlutafélag
d.o.o.|LLC|||družba z omejeno odgovornostjo,društvo s ograničenom odgovornošću
d.d.|JSC||d|dioničko društvo,delniška družba
j.d.o.o.|LLC|HR||
s.p.|SOLE|SI|d|samostojni podjetnik
A.Ş.|JSC|TR|d|anonim şirketi
Ltd. Şti.|LLC|TR||limited şirketi
San. ve Tic. A.Ş.|JSC|TR||sanayi ve ticaret a ş,san tic a ş,sanayi ve ticaret anonim şirketi
San. ve Tic. Ltd. Şti.|LLC|TR||sanayi ve ticaret ltd şti,san tic ltd şti,sanayi ve ticaret limited şirketi
Α.Ε.|JSC|GR|d|ανώνυμη εταιρεία
Ε.Π.Ε.|LLC|GR|d|εταιρεία περιορισμένης ευθύνης
Ι.Κ.Ε.|LLC|GR|d|
Ο.Ε.|GP|GR|d|
A.E.|JSC|GR|d|
E.P.E.|LLC|GR|d|
PT|LLC|ID|f|perseroan terbatas
CV|LP|ID|fc|
UD|SOLE|ID|fd|usaha dagang
Firma|GP|ID|fx|
Koperasi|COOP|ID|fx|
Yayasan|NPO|ID|f|
Perum|STATE|ID|f|
Tbk|JSC|ID||
Công ty TNHH|LLC|VN|f|cong ty trach nhiem huu han,cty tnhh,công ty tnhh mtv,công ty tnhh một thành viên
Công ty Cổ phần|JSC|VN|f|công ty cp,cty cp
JSC|JSC|VN||
บริษัท จำกัด|LLC|TH||
PCL|JSC|TH|c|public company limited
Co., Ltd.|LLC||m|
株式会社|JSC|JP|g|(株),㈱
有限会社|LLC|JP|g|(有),㈲
合同会社|LLC|JP|g|
合資会社|LP|JP|g|
合名会社|GP|JP|g|
一般社団法人|NPO|JP|g|
K.K.|JSC|JP|d|kabushiki kaisha,kabushiki gaisha
G.K.|LLC|JP|d|godo kaisha
Y.K.|LLC|JP|d|yugen kaisha
股份有限公司|JSC|CN|g|
有限责任公司|LLC|CN|g|有限責任公司
有限公司|LLC|CN|g|
集团有限公司|LLC|CN|g|集團有限公司
주식회사|JSC|KR|g|(주),㈜
유한회사|LLC|KR|g|(유)
유한책임회사|LLC|KR|g|
Société coopérative|COOP||f|
Company|||x|co,a spol,& co,& company,& cie,et cie,cie,y cía,persero`;

/** Words that in place of a company say that somebody works alone. */
export const selfEmployedWords =
  'self,self employed,selfemployed,self-employed,self employment,freelance,freelancer,free lance,independent,independent contractor,independent consultant,own business,sole trader,sole proprietor,myself,me,' +
  '^samozanAtYj,samozanAtaA,frilanser,frilans,na sebA,sam na sebA,ip,Cp,fop,Jk,individualXnYj predprinimatelX,CastnYj predprinimatelX,fizlico,fiziCeskoe lico,Castnoe lico,Jeke iSker,fIzosoba,samozajnAtij,^' +
  'samozatrudniony,samozatrudnienie,jednoosobowa działalność gospodarcza,własna działalność,jdg,wolny strzelec,selbstständig,selbständig,freiberufler,freiberuflich,indépendant,auto-entrepreneur,travailleur indépendant,autónomo,autonomo,independiente,' +
  'lavoratore autonomo,libero professionista,autônomo,zzp,zzper,wiraswasta,wirausaha,pekerja lepas,osvč,živnostník,serbest';

/** Words that stand for a missing company. */
export const noCompanyWords =
  'n/a,na,none,nil,no,no company,not applicable,not available,unknown,unemployed,between jobs,looking for work,retired,student,private,private person,individual,personal,home,test,test company,company,company name,your company,organization,null,undefined,x,xx,xxx,tbd,tba,' +
  '^net,net kompanii,ne ukazano,ne ukazana,neizvestno,ne rabotaU,bezrabotnYj,bezrabotnaA,pensioner,student,test,kompaniA,organizaciA,otsutstvuet,Jok,brak^,brak,nie dotyczy,nieznana,firma,keine,keine angabe,unbekannt,privat,aucune,aucun,néant,ninguna,ninguno,nessuna,tidak ada,belum bekerja,pribadi,^nemaL^';
