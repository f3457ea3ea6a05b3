/**
 * Words of job titles, folded. Cyrillic stands between signs `^`, spelled as `cyrillic-spelling.ts` says.
 *
 * Sources: titles of the O*NET-SOC taxonomy (public domain), the classifier ОКПДТР of occupations (Russia), the Polish “Klasyfikacja
 * zawodów i specjalności”, and common usage in the languages named, read as facts in November 2026. `*` ends a stem, `_` joins the
 * words of a phrase, where `/` stands between words of which one will do, and a lone `*` is any word.
 */

/** What a word says about the field of work; a line before another wins over it, and `-` says nothing. */
export const functionWords = `
product|product/process_owner
admin|assistant/secretary/pa/ea_to/of executive/personal/administrative_assistant office_manager
education|assistant_professor
hr|hr hrbp hrd human_resource* people talent* recruit* staffing ^personal* kadr* rekruter* rekruting* podbor* EjCar ^kadr* rekrut* personalabteilung personalleit* personalreferent* personalwesen recrut* ressources_humaines rh recursos_humanos rrhh sdm personalia hrga kepegawaian sumber_daya_manusia lidske_zdroje kishi/^adam_resurs* ^insan_kaynaklari nabor*
legal|legal lawyer* attorney* counsel paralegal* compliance barrister* solicitor* ^Urist* UridiC* UriskonsulXt* advokat* pravov* notarius* ^prawn* radca* adwokat* anwalt* rechtsanw* jurist* syndikus juridique* avocat* abogad* advogad* juridic* avvocat* legale hukum pengacara notaris advokat* pravnik* hukuk* avukat*
design|design* ux ui art_director graphic* illustrator* creative ^dizajn* hudoJnik* kreativn* ^gestalt* grafik* graphiste* disen* desain* grafic*
support|support customer_service/care customer/client_success client_service* help/service_desk helpdesk call/contact_center call_centre ^podderJk* klientsk* obsluJivan* servis* operator koll* soprovoJden* ^obslug* kundendienst kundenservice kundenbetreu* service/relation_client atencion_al_cliente servicio_al_cliente layanan_pelanggan soporte suporte ^pIdtrimk* ^zakaznick* ^koldoo^
data|data analytics bi business_intelligence machine_learning ml ai scientist statistician* ^dann* data_* ^danych datos donnees daten*
procurement|procurement purchasing buyer* sourcing category_manager vendor_management ^zakup* snabJen* tender* ^zakup* zaopatrzen* einkauf* achat* acheteur* compras comprador* pengadaan pembelian nakup* ^satYp_aluu ^satin_alma acquisti
finance|finance financial* accountant* accounting accounts_payable/receivable auditor* audit controller controlling comptroller treasurer treasury tax bookkeeper* payroll actuary credit_analyst cpa ^finans* buhgalter* Ekonomist* audit* nalog* kaznaC* fInans* buhg ^finans* ksiegow* rachunk* podatk* buchhalt* finanz* steuer* wirtschaftspruf* comptab* financier* tresor* contador* contab* financeir* keuangan akuntan* akunting pajak ^karJY* KarJY* esepCi ^moliya* buxgalter* ucet* financn* muhaseb* ragionier*
sales|sales_marketing sales_and_marketing
marketing|marketing* marketer* marketolog* mktg brand* seo sem ppc pr public_relations content social_media communication* copywriter* growth advertis* community lead_generation/gen leadgen ^market* reklam* brend* piar kopirajt* kontent* ^smm* pemasaran komunikasi promosi humas reklam* werbung offentlichkeitsarbeit kommunikation* publicidad* mercadeo mercadotecnia comunicacion* publicite
product|product ^produkt* ^produit* producto* produto* produk produktmanag* produktu ^prodakt*^
it|it information_technology/systems/security sysadmin* system/systems/database_administrator* network_* infosec cybersecurity cyber security_engineer dba ^ajti it sistemn* sisadmin* informacion* bezopasnost* ^informaty* informatik* systemadministr* informatique systemes_d'information sistemas informatica teknologi_informasi it-* ict edp
hospitality|chef* cook cooks waiter* waitress* barista* bartender* hotel* housekeep* restaurant* sommelier* concierge* sous ^povar* oficiant* barmen* barista* gostini* otel* restoran* hostes konditer* ^kucharz* kelner* barman* kellner* koch cuisinier* serveur* cocinero* camarero* cozinheiro* garcom cameriere cuoco koki pelayan_restoran perhotelan ^aSpozCu^
education|teacher* professor* lecturer* tutor* instructor* headmaster* headmistress headteacher dean school vice/deputy_principal ^uCitel* prepodavat* vospitat* rektor* dekan* docent* metodist* ^nauczyciel* wykladow* lehrer* dozent* enseignant* professeur* profesor* maestr* docente* guru dosen kepala_sekolah ^mugalim* okutuuCu* mqGalIm* vikladaC* vCitel* ^ucitel* ogretmen*
sales|sales* sale seller* business_development bizdev bdm bdr sdr revenue presales pre-sales account_executive/director/rep* account/partner_manager key_account* kam partnership* channel merchandis* dealer* cashier* ^prodaJ* sbYt* kommerC* torgov* prodavec* kassir* ^sprzedaz* sprzedawc* handlow* vertrieb* verkauf* aussendienst* vente ventes vendeur* commercial* ventas vendedor* comercial* vendas vendite penjualan wiraniaga tenaga_penjual ^satuu* satu ^sotuv* prodej* obchod* satis* ^torgIvl* zbut*^
engineering|engineer* developer* software programmer* devops sre qa frontend front-end backend back-end fullstack full-stack full_stack coder architect* technical* technology* technolog tech technician* cto r&d ^inJener* razrabot* programmist* tehniC* tehnolog* testirovWik* arhitektor* Energetik* mehanik* InJener* rozrobnik* programIst* tehnICn* ^entwickl* ingenieur* technisch* programist* inzynier* technicz* technik* developp* technique* ingenier* desarroll* tecnic* engenh* desenvolv* sviluppat* ingegner* pengembang* insinyur* teknik* teknisi ^iStep_CYguuCu ^vyvojar* inzenyr* muhendis* yazilim*
operations|operation* ops logistic* supply_chain warehouse* production* plant manufacturing factory project* program programme process* quality* qc fleet dispatcher* delivery facility facilities scrum implementation ^ispolnen* operac* logist* sklad* proizvodstv* proekt* kaCestv* ceh* dispetCer* Ekspedit* logIst* virobniC* ^operacyj* logisty* magazyn* produkcj* projekt* jakosc* betriebs* logistik* lager* produktion* qualitat* exploitation logistique* produccion* operaciones almacen* calidad producao operacoes operasional* operasi produksi gudang kualitas ^OndVrVS* ^provoz* vyrob*
-|assistant_manager/director assistant_vice_president
admin|assistant* secretar* administrative administrator* receptionist* office clerk* typist* pa ea ^sekretar* deloproizvod* ofis* assistent* pomoWnik* pomoWnic* referent* administrator* arhivarius* asistent* pomICnik* ^sekretar* asystent* administrac* recepcjonist* burokauf* assistenz* assistent* asistent* recepcion* administrasi resepsionis asisten ^katCY* JardamCY* hatSY* kOmekSI* ^yordamchi kotib* asistan*
data|analyst* ^analitik* analItik* ^analitik* analityk* analytik* analista`;

/**
 * Titles that are known whole, in their language: canonical|seniority|function|other spellings. A hyphen
 * in front: the canonical title itself does not say as much. What the words of the other tables tell by themselves is not repeated here.
 */
export const knownTitles = `
Chief Executive Officer|c_level|executive|ceo,chief executive,^generalXnYj direktor,gen direktor,gendirektor,gen dir,gendir,generalXnYj dir,generalXnij direktor,gen direktora,baSkY direktor,bas direktor,^bosh direktor,direktur utama,dirut,presiden direktur,dyrektor generalny,prezes,prezes zarzadu,dyrektor zarzadzajacy,geschaftsfuhrer,geschaftsfuhrerin,geschaftsfuhrender direktor,vorstandsvorsitzender,vorstandsvorsitzende,pdg,president directeur general,directeur general,directrice generale,dg,director general,directora general,gerente general,director ejecutivo,consejero delegado,diretor geral,diretor executivo,presidente executivo,amministratore delegato,direttore generale,algemeen directeur,generalni reditel,genel mudur,^ispolnitelXnYj direktor,predsedatelX pravleniA,generalXnYj menedJer,^vd,verkstallande direktor,toimitusjohtaja,administrerende direktor,adm direktor,ugyvezeto,ugyvezeto igazgato,vezerigazgato,director executiv,generalinis direktorius,valdes priekssedetajs,tegevjuht
Managing Director|c_level|executive|md & ceo
President|c_level|executive|^prezident,^presiden,prasident,presidente,company president
Deputy Chief Executive Officer|c_level|executive|^zam gen direktora,zamestitelX generalXnogo direktora,zam generalXnogo direktora,pervYj zamestitelX generalXnogo direktora,zamgendirektora,zastupnik generalXnogo direktora,^deputy ceo,deputy chief executive,wakil direktur utama,zastepca dyrektora generalnego,wiceprezes zarzadu,stellvertretender geschaftsfuhrer,directeur general adjoint,^baSkY direktordun orun basarY
^Chief Marketing Officer|c_level|marketing|cmo,marketing chief
Chief Financial Officer|c_level|finance|cfo,chief finance officer,finance chief,^finansovYj direktor,fin direktor,findirektor,fInansovij direktor,^dyrektor finansowy,directeur financier,directrice financiere,daf,director financiero,diretor financeiro,direttore finanziario,direktur keuangan,finanzvorstand,kaufmannischer geschaftsfuhrer,^finansY direktoru
^Chief Operating Officer|c_level|operations|coo,chief operations officer,^operacionnYj direktor,operacIjnij direktor,^dyrektor operacyjny,directeur des operations,director de operaciones,diretor de operacoes,direktur operasional
Chief Technology Officer|c_level|engineering|cto,chief technical officer,^tehniCeskij direktor,teh direktor,tehdirektor,tehnICnij direktor,^dyrektor techniczny,dyrektor ds technologii,directeur technique,director tecnico,director de tecnologia,diretor de tecnologia,direttore tecnico,technischer geschaftsfuhrer,direktur teknologi,direktur teknik,^tehnikalYk direktor
^Chief Information Officer|c_level|it|cio,^it direktor,it-direktor,^it ^direktor,^it-^direktor,direktor po it,^directeur des systemes d'information,dsi
Chief Information Security Officer|c_level|it|ciso
Chief Security Officer|c_level|it
Chief Product Officer|c_level|product|cpo,^direktor po produktu,^product chief
Chief Human Resources Officer|c_level|hr|chro,chief people officer,chief hr officer,chief talent officer
Chief Revenue Officer|c_level|sales|cro
Chief Sales Officer|c_level|sales|sales chief
Chief Commercial Officer|c_level|sales|cco
Chief Customer Officer|c_level|support|chief experience officer,cxo
Chief Data Officer|c_level|data|cdo,chief analytics officer
Chief Digital Officer|c_level|it
Chief Legal Officer|c_level|legal|clo
General Counsel|c_level|legal
Chief Strategy Officer|c_level|executive|cso
Chief Risk Officer|c_level|finance
Chief Administrative Officer|c_level|admin|cao
Chief Design Officer|c_level|design|chief creative officer
Chief Growth Officer|c_level|marketing|cgo
Chief of Staff|director|executive
Commercial Director|director|sales|^kommerCeskij direktor,kom direktor,komdir,komercIjnij direktor,^dyrektor handlowy,directeur commercial,directrice commerciale,director comercial,diretor comercial,direttore commerciale,kaufmannischer leiter,^kommerciAlYk direktor
^-Director|director|executive|^direktor,direktor kompanii,direktor predpriAtiA,^dyrektor,direktor,direktur,directeur
Chief Accountant|head|finance|^glavnYj buhgalter,glavbuh,gl buhgalter,gl buh,golovnij buhgalter,^glowny ksiegowy,glowna ksiegowa,^baSkY buhgalter,bas buhgalter,^bosh buxgalter,kepala akuntansi,hlavni ucetni,bas muhasebeci
Head of Sales|head|sales|^rop,^head of sales,sales head,vertriebsleiter,vertriebsleiterin,^satuu bolumunun baSCYsY,kerIvnik vIddIlu prodaJIv,^chef des ventes,verkaufsleiter
Managing Partner|partner|executive|^upravlAUWij partner,upravlAUWij partnMr,^partner zarzadzajacy,socio director,associe gerant
Partner|partner|executive|^partner,partnMr,^associe,socio,geschaftsfuhrender gesellschafter
Business Owner|owner|executive|^individualXnYj predprinimatelX,ip,predprinimatelX,^entrepreneur,businessman,businesswoman,przedsiebiorca,unternehmer,unternehmerin,selbststandig,empresario,empresaria,empreendedor,wiraswasta,wirausaha,pengusaha,^Jeke iSker,iSker,kysIpker,fop,pIdpriLmecX,^tadbirkor,osvc,podnikatel
Freelancer|ic||freelance,^frilanser,frilans,^indépendant,freiberufler,self employed,self-employed,^samozanAtYj,^pekerja lepas
Vice President|vp||^vice prezident,vice-prezident,vIce-prezident,^vicepresidente,wiceprezes,wakil presiden direktur
Board Member|board|executive|member of the board,board director,^Clen soveta direktorov,Clen nablUdatelXnogo soveta,Clen pravleniA,^czlonek rady nadzorczej,czlonek zarzadu,aufsichtsrat,mitglied des aufsichtsrats,administrateur,membre du conseil,consejero,komisaris,komisaris utama,^direktorlor keNeSinin mVCOsV
^Non-Executive Director|board|executive|non executive director,ned,independent director
Chairman of the Board|board|executive|chairman,chairwoman,chairperson,chair,chair of the board,board chair,executive chairman,^predsedatelX soveta direktorov,predsedatelX,^przewodniczacy rady nadzorczej,aufsichtsratsvorsitzender,president du conseil,presidente del consejo`;

/** Abbreviations and their words, for titles in English. */
export const titleAbbreviations =
  'sr=senior snr=senior jr=junior jnr=junior eng=engineer engr=engineer dev=developer devel=developer mgr=manager mngr=manager mgmt=management dir=director asst=assistant assoc=associate exec=executive vp=vice_president svp=senior_vice_president evp=executive_vice_president avp=assistant_vice_president vps=vice_president mktg=marketing mkt=marketing ops=operations admin=administrator tech=technical acct=account acc=account dept=department intl=international natl=national reg=regional rep=representative spec=specialist coord=coordinator prod=product proj=project pgm=program fin=finance sw=software svc=service svcs=services mfg=manufacturing hd=head sup=supervisor supv=supervisor gm=general_manager gen=general pm=project_manager';

/**
 * What a word says about rank; the first line that fits decides. `none` is no rank at all, `own` the rank a person has in a trade
 * (senior, junior, else ic).
 */
export const rankWords = `
none|head/sous/executive/private/pastry_chef chef_de_partie chef_de_rang chef_de_cuisine head/charge_nurse head_teacher headteacher headmaster headmistress vice/deputy/school_principal ^zavuC^
intern|intern interns internship trainee* apprentice* ^staJer* staJMr* praktikant* ^stazyst* praktykant* praktikant* werkstudent* azubi auszubildende* stagiaire* alternant* becari* pasante estagiari* tirocinant* stagista magang ^staJist staJor*^
own|assistant/secretary/pa/ea/aide/adviser/advisor_to assistant/secretary_of executive/personal/administrative/office/legal/sales/marketing/hr_assistant office_manager ^pomoWnik* pomoWnic* assistent* sekretar* sovetnik* referent* ofis-menedJer* ^asystent* assistante/asistente_de asisten ^katCY* JardamCY* pomICni* ^sekretar*
founder|founder* co-founder* cofounder* founding ^osnovatel* soosnov* uCreditel* souCreditel* zasnovnik* spIvzasnovn* ^zalozyciel* wspolzalozyciel* grunder* mitgrunder* fondateur* fondatrice* cofondateur cofondatrice fundador* cofundador* fondatore pendiri ^negizdooCu* negizdOOCV* KqrYltajSY* ^asoschi zakladatel* kurucu*
own|product/process/service/data/system/risk_owner
owner|owner* co-owner* proprietor* proprietress ^sobstvennik* vladelec vladelica hozAin vlasnik* ^wlasciciel* wspolwlasciciel* inhaber* eigentumer* proprietaire* propietari* duen* proprietari* titolare pemilik ^EEsi koJoUn* ^egasi majitel* eigenaar tulajdonos sahibi entrepreneur ^predprinimatel* pIdpriLmecX^
own|hr/business/people/talent/channel/finance/it/technology/strategic/marketing/delivery/alliance_partner partner_manager/success/marketing/sales/account/development/relations/program ^biznes-partner* biznes-partnMr*^
partner|partner ^partner* partnMr* ^associe socio gesellschafter*
board|chairman chairwoman chairperson chair board_member/director board_of_directors member_of_the_board director_of_the_board non-executive trustee* aufsichtsrat* komisaris* ^sovet*_direktorov nablUdatelXnogo_soveta naglAdovoZ_radi ^rady_nadzorczej conseil_d'administration supervisory_board
vp|vp svp evp avp vice_president* vice-president* ^vice-prezident* vice_prezident* vIce-prezident* ^vicepresident* wiceprezes* wakil_presiden
c_level|ceo cfo cto coo cmo cio ciso chro cro cco cdo cpo clo cso cxo chief_officer chief_*_officer chief_*_*_officer ^gen/generalXn*/baSkY_direktor* gendirektor* ^president* ^prezident* ^prezes* geschaftsfuhrer* vorstand* direktur_utama managing/executive_director
head|chief_accountant*/engineer*/architect*/economist*/editor*/technologist*/mechanic*/designer*/underwriter*/agronomist*/scientist* chief_of_police ^glavn*/gl/golovn*/baSkY/bas_buhgalter* glavn*/gl/baSkY/bas_inJener* glavn*_Ekonomist*/redaktor*/tehnolog*/mehanik*/Energetik*/arhitektor*/agronom*/konstruktor*/dizajner*/Urist* glavn*/gl_vraC* golovn*_InJener*/lIkar* ^glown*_ksiegow*/inzynier*/technolog* editor_in_chief chefredakteur*
director|director* dir ^direktor* ^dyrektor* direktor* directeur* directrice* diretor* direttor* direttrice direktur* reditel* igazgato
own|project_head project/program_leader projektleiter* ^rukovoditel*_proekt* kerIvnik*_pro* ^kierownik_projekt* chef_de_projet chef_de_produit jefe_de_proyecto* scrum_master manajer_proyek
lead|team/tech_lead* teamlead* teamleiter* techlead technical/squad_lead ^timlid tim-lid tehlid lider_komandY ^lider_zespolu chef_d'equipe jefe_de_equipo lider_de_equipo ketua_tim shift_leader supervisor* ^supervajzer* brigadir* ^brygadzista foreman vorarbeiter*
head|head ^naCalXnik* naCalXnic* naC rukovoditel* ruk zaved* zav rop ruk-lX ^leiter* vertriebsleiter* abteilungsleiter* bereichsleiter* personalleiter* verkaufsleiter* marketingleiter* betriebsleiter* produktionsleiter* filialleiter* entwicklungsleiter* it-leiter* finanzleiter* einkaufsleiter* chef_de/du/des cheffe jefe* jefa kepala ketua ^kerIvnik* baSCY* JetekCi* basSY* JetekSI* ^boshlig* boshliq naczelni* szef szefowa capo vedouci hoofd vezeto mudur* sef ^upravlAUW* zamestitel*_naCalXnik*/rukovoditel*^
own|lead_generation/gen/qualification/management/nurturing lead/leads_manager
lead|lead leader principal staff_engineer/software/developer/designer/data/scientist
manager|assistant_manager
own|account/product/project/program/programme/community/media/content/case/success/category/relationship/partnership/partnerships/release/delivery/campaign/event/events/seo/ppc/smm/crm/growth/development/alliance/channel/portfolio/influencer/knowledge/change/grant/grants/export/import/territory/property/leasing/client/traffic/vendor/contract/contracts/ads_manager key_account ^menedJer* mEnEdJEr^
manager|manager* mgr kierowni* menedzer* menadzer* manajer responsable responsabile gerente gerent encargad* manazer* mudir menejer afdelingsleider
own|sr snr ^starS* veduW* provIdn* ^starsz* leitend* senior* confirme ^uluk aga ^junior* jr jnr ^mladS* molodS* ^mlodsz* ^kiCVV kISI ^graduate entry_level ^naCinaUW*^
own|specialist* analyst* consultant* coordinator* officer* executive representative* agent* associate* administrator* expert* worker* operator* assistant* planner* strategist* advisor* adviser* clerk* freelanc* driver* technician* inspector* broker* realtor* editor* writer* journalist* photographer* nurse* doctor physician* pharmacist* scientist* researcher* translator* interpreter* accountant* mechanic* electrician* cashier* ^specialist* specIalIst* konsulXtant* Ekspert* agent* koordinator* operator* voditel* vraC* perevodCik* rieltor* riEltor* broker* Jurnalist* sotrudnik* adis* maman* ^mutaxassis* specjalist* doradca konsultant* pracownik* referent* berater* mitarbeiter* sachbearbeiter* fachkraft conseiller* charge chargee especialista* asesor* consultor* analista tecnico* ejecutiv* impiegat* addett* staf staff spesialis* konsultan karyawan pegawai koordynator* koordinator* odborni* uzman*`;
