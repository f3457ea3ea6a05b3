/**
 * Legal forms of companies, one a line: display | generic | countries | flags | spellings apart from the display. Capitals, accents,
 * spaces and full stops make no other spelling.
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
FZCO|LLC|AE||fz llc,fzc
WLL|LLC|BH||
PJSC|JSC|||public joint stock company
OJSC|JSC|||open joint stock company
CJSC|JSC|||closed joint stock company
JSC|JSC||f|joint stock company
ООО|LLC|RU|f|общество с ограниченной ответственностью,ooo
ОДО||RU|f|общество с дополнительной ответственностью
АО|JSC|RU KZ|f|акционерное общество
ПАО|JSC|RU|f|публичное акционерное общество,pao
ОАО|JSC|RU KG BY|f|открытое акционерное общество,oao
ЗАО|JSC|RU KG BY|f|закрытое акционерное общество,zao
НАО|JSC|RU|f|непубличное акционерное общество
ИП|SOLE|RU KZ KG BY|f|индивидуальный предприниматель
ЧП|SOLE||f|частное предприятие,частный предприниматель,чтуп,чуп
КФХ|SOLE|RU|f|крестьянское фермерское хозяйство
ГУП|STATE|RU|f|государственное унитарное предприятие
ФГУП|STATE|RU|f|федеральное государственное унитарное предприятие
МУП|STATE|RU|f|муниципальное унитарное предприятие
ФГБОУ|STATE|RU|f|фгбоу во
ФГБУ|STATE|RU|f|
ГБУ|STATE|RU|f|
МБУ|STATE|RU|f|
ГКУ|STATE|RU|f|
АНО|NPO|RU|f|автономная некоммерческая организация
НКО|NPO|RU|f|некоммерческая организация
ТСЖ|NPO|RU|f|товарищество собственников жилья
СНТ|NPO|RU|f|
ПК|COOP|RU|fc|производственный кооператив
СПК|COOP|RU|f|
ОсОО|LLC|KG|f|общество с ограниченной ответственностью кр,osoo
ЖЧК|LLC|KG|f|жоопкерчилиги чектелген коом
ААК|JSC|KG|f|ачык акционердик коом
ЖАК|JSC|KG|f|жабык акционердик коом
ЖИ|SOLE|KG|fc|жеке ишкер
ГП|STATE|KG|fc|государственное предприятие
ОФ|NPO|KG|fc|общественный фонд
ОО|NPO||fc|общественное объединение
ТОО|LLC|KZ|f|товарищество с ограниченной ответственностью,too
ЖШС|LLC|KZ|f|жауапкершілігі шектеулі серіктестігі,жауапкершілігі шектеулі серіктестік
ЖК|SOLE|KZ|fc|жеке кәсіпкер
АҚ|JSC|KZ|f|акционерлік қоғам,акционерлік қоғамы
МЧЖ|LLC|UZ|f|масъулияти чекланган жамият,mchj,mas uliyati cheklangan jamiyat
АЖ|JSC|UZ|f|акциядорлик жамияти
AJ|JSC|UZ|n|aksiyadorlik jamiyati
XK|SOLE|UZ|d|xususiy korxona
ТОВ|LLC|UA|f|товариство з обмеженою відповідальністю,tov
ПрАТ|JSC|UA|f|приватне акціонерне товариство
ПАТ|JSC|UA|f|публічне акціонерне товариство
АТ|JSC|UA|f|акціонерне товариство
ФОП|SOLE|UA|f|фізична особа-підприємець
ПП|SOLE|UA|f|приватне підприємство
ДП|STATE|UA|f|державне підприємство
КП|STATE|UA|f|комунальне підприємство
СП ООО|LLC||f|совместное предприятие ооо
ООО|LLC|BY|f|таварыства з абмежаванай адказнасцю
ЧУП|SOLE|BY|f|частное унитарное предприятие
УП|STATE|BY|fc|унитарное предприятие
РУП|STATE|BY|f|республиканское унитарное предприятие
MMC|LLC|AZ|c|məhdud məsuliyyətli cəmiyyət
QSC|JSC|AZ|c|qapalı səhmdar cəmiyyəti
შპს|LLC|GE|f|
სს|JSC|GE|f|
ՍՊԸ|LLC|AM|f|
ООД|LLC|BG||дружество с ограничена отговорност
ЕООД|LLC|BG||
АД|JSC|BG||акционерно дружество
ЕАД|JSC|BG||
ЕТ|SOLE|BG|f|едноличен търговец
OOD|LLC|BG||
EOOD|LLC|BG||
AD|JSC|BG|d|
д.о.о.|LLC|RS||
а.д.|JSC|RS|d|
Sp. z o.o.|LLC|PL|m|spółka z ograniczoną odpowiedzialnością,spolka z oo
Sp. z o.o. sp.k.|LP|PL||sp z oo spolka komandytowa,spółka z ograniczoną odpowiedzialnością spółka komandytowa,sp z oo sk
P.S.A.|JSC|PL|d|prosta spółka akcyjna
sp.k.|LP|PL||spółka komandytowa
sp.j.|GP|PL||spółka jawna
s.c.|GP|PL|d|spółka cywilna
sp.p.|PRO|PL|d|spółka partnerska
S.K.A.|LP|PL|d|spółka komandytowo-akcyjna
P.P.H.U.||PL|fx|phu
s.r.o.|LLC|CZ||společnost s ručením omezeným,spol s r o,spoločnosť s ručením obmedzeným
a.s.|JSC|CZ|d|akciová společnost,akciová spoločnosť
k.s.|LP|CZ|d|komanditní společnost
v.o.s.|GP|CZ|d|veřejná obchodní společnost
z.s.|NPO|CZ|d|zapsaný spolek
o.p.s.|NPO|CZ|d|
j.s.a.|JSC|SK|d|
Kft.|LLC|HU||korlátolt felelősségű társaság
Zrt.|JSC|HU||zártkörűen működő részvénytársaság
Nyrt.|JSC|HU||nyilvánosan működő részvénytársaság
Bt.|LP|HU|d|betéti társaság
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
SCP|PRO|FR|c|
EI|SOLE|FR|d|entreprise individuelle
SPRL|LLC|BE|f|
BVBA|LLC|BE|f|
ASBL|NPO|BE|f|association sans but lucratif
VZW|NPO|BE||vereniging zonder winstoogmerk
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
Oy|LLC|FI||osakeyhtiö
Oy Ab|LLC|FI||
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
Company|||x|co,& co,& company,& cie,et cie,cie,y cía,persero`;

/** Words that in place of a company say that somebody works alone. */
export const selfEmployedWords =
  'self,self employed,selfemployed,self-employed,self employment,freelance,freelancer,free lance,independent,independent contractor,independent consultant,own business,sole trader,sole proprietor,myself,me,' +
  'самозанятый,самозанятая,фрилансер,фриланс,на себя,сам на себя,ип,чп,фоп,жк,индивидуальный предприниматель,частный предприниматель,физлицо,физическое лицо,частное лицо,жеке ишкер,фізособа,самозайнятий,' +
  'samozatrudniony,samozatrudnienie,jednoosobowa działalność gospodarcza,własna działalność,jdg,wolny strzelec,selbstständig,selbständig,freiberufler,freiberuflich,indépendant,auto-entrepreneur,travailleur indépendant,autónomo,autonomo,independiente,' +
  'lavoratore autonomo,libero professionista,autônomo,zzp,zzper,wiraswasta,wirausaha,pekerja lepas,osvč,živnostník,serbest';

/** Words that stand for a missing company. */
export const noCompanyWords =
  'n/a,na,none,nil,no,no company,not applicable,not available,unknown,unemployed,between jobs,looking for work,retired,student,private,private person,individual,personal,home,test,test company,company,company name,your company,organization,null,undefined,-,--,.,?,x,xx,xxx,tbd,tba,' +
  'нет,нет компании,не указано,не указана,неизвестно,не работаю,безработный,безработная,пенсионер,студент,тест,компания,организация,отсутствует,жок,брак,brak,nie dotyczy,nieznana,firma,keine,keine angabe,unbekannt,privat,aucune,aucun,néant,ninguna,ninguno,nessuna,tidak ada,belum bekerja,pribadi,немає';
