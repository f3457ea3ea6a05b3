/**
 * Words of job titles in many languages. A word is looked up by its `wordKey`, which makes one of `director`, `dyrektor` and
 * `директор`, of `technical`, `techniczny` and `технический`: Cyrillic is therefore written in Latin letters here, each word in any one of its
 * spellings, and short Cyrillic ones (`ИП` is no `IP`) have a sign `^` in front.
 *
 * Sources: titles of the O*NET-SOC taxonomy (public domain), the classifier ОКПДТР of occupations (Russia), the Polish “Klasyfikacja
 * zawodów i specjalności”, and common usage in the languages named, read as facts in November 2026. `*` ends a stem, `_` joins the
 * words of a phrase, where `/` stands between words of which one will do, and a lone `*` is any word.
 */

/** What a word says about the field of work; a line before another wins over it, and `-` says nothing. */
export const functionWords = `
product|product/process_owner
admin|assistant/secretary/pa/ea_to/of s/officer/president/director/manager_assistant/secretary assistant_du/de/del/des executive/personal/administrative_assistant office_manager
education|assistant/associate_professor
executive|chief_of_staff
hr|hr hrbp hrd human_resource* people talent* recruit* staffing ^personal* personala* personale* personalr* personalw* personaln* personal_leiter*/referent* leiter*/leitung_personal kadr* recrut* podbor* ejchar* ressources_humaines rh recursos_humanos rrhh risorse_umane sdm hrga kepegawaian sumber_daya_manusia lidske_zdroje adam_resurs* insan_kaynak* nabor*
legal|legal legale lawyer* attorney* counsel paralegal* compliance barrister* solicitor* jurist* juridi* jurisk* advokat advokatka ^advokat* pravov* notar* prawn* radca* anwalt* rechtsanw* syndikus avocat* abogad* advogad* hukum pengacara hukuk* avukat* zanger
design|design* ux ui art_director grafik* graphist* illustrator* creative dizajn* khudozhnik* kreativn* gestalt* disen* desain*
it|it_support security_analyst
support|support customer_service/care/experience/officer customer/client_success client_service* experience_officer help/service_desk helpdesk call/contact_center call_centre podderzhk* klientsk* obslu* servis ^servis* ^operator ^koll soprovozhden* kunden* service/relation_client atencion_al_cliente servicio_al_cliente layanan_pelanggan soporte suporte pidtrimk* zakaznick* koldoo
data|data analytics bi business_intelligence machine_learning ml ai scientist statistici* ^dannykh ^dannym* danych datos donnees daten*
procurement|procurement purchasing buyer* sourcing category_manager vendor_management zakup* snabzhen* tender* zaopatrzen* einkauf* achat* acheteur* compra* pengadaan pembelian nakup* satyp_^aluu satin_alma acquisti kupiec
finance|finan* accountan* accounting accounts_payable/receivable audit* controller controlling comptroller treasur* tax bookkeeper* payroll actuary credit_analyst cpa investment controleur* chief_risk bukhgalter* ekonomist* nalog* kaznach* ^bukh bukhg ^fin ksiegow* rachunk* podatk* buchhalt* steuer* wirtschaftspruf* comptab* tresor* contador* contab* keuangan akunt* pajak karzhy* esepchi moliya* ucetn* muhaseb* ragionier*
sales|sales_marketing sales_and_marketing
marketing|marketin* marketer* marketol* brand* public_information seo sem ppc pr public_relations content* social_media komunik* copywriter* growth advertis* community lead_generation/gen leadgen reklam* brend* piar kopirajt* smm ^smm pemasaran promosi humas werbung offentlichkeitsarbeit publicidad* mercad* publicite pazarlama
product|product ^produkt* prodakt* produit* produktu producto* produto* produk
it|it bilgi_islem informat* informacion* sysadmin* system/systems/database_administrator* network_* infosec cybersecurity cyber security_engineer chief_digital/security dba ajti ^it sistemn* bezopasnost* systemadministr* systemes_d_information sistemas teknologi_informasi ict edp
hospitality|chef_de_cuisine/partie/rang head/sous/executive/private/pastry/commis_chef cook cooks waiter* waitress* barista* bartender* hotel* housekeep* restaurant* sommelier* concierge* sous povar* oficiant* barmen* gostini* otel* restoran* hostes* khostes konditer* kucharz* kelner* barman* koch cuisinier* serveur* cocinero* camarero* cozinheiro* garcom cameriere cuoco koki pelayan_restoran perhotelan ashpozchu
education|teacher* professor* lecturer* tutor* instructor* headmaster* headmistress headteacher dean school ^shkol* szkoly vice/deputy_principal uchitel* prepodavat* vospitat* rektor* dekan* docent* dosen metodist* kafedr* sekolah nauczyciel* wykladow* lehrer* enseignant* insegnant* professeur* maestr* guru mugalim* okutuuchu* vikladach* vchitel* ucitel* ogretmen*
sales|sale sales* seller sellers business_develop* bizdev bdm bdr sdr revenue presales pre_sales account_executive/director/rep* account/partner_manager key_account* partnership* channel merchandis* dealer* cashier* kassir* rabot*_^s_klient* prodazh* sbyt* kommerch* torgov* prodav* sprzeda* handlow* vertrieb* verkauf* aussendienst* vente* vende* vendas commercial* ventas vendite penjual* wiraniaga satuu satuuchu sotuv* prodej* obchod* satis* torgivl* zbut*
engineering|engineer* developer* software* programmer* devops sre qa frontend front_end backend back_end fullstack full_stack coder architect* techni* technolog* r_d inzeny* inzhener* razrabot* programmist* testirovsch* energetik* mechan* rozrob* entwickl* ingeni* inzyn* developpeu* desarroll* engenh* desenvolv* svilupp* ingegner* pengembang* tekni* ishtep_chyguuchu timlid programator* vyvojar* muhendis* yazilim*
operations|operation* chief_operating logist* supply_chain warehouse* production* plant manufacturing factory program programme process* qc fleet dispatcher* dispetcher* delivery facility facilities scrum implementation business/biznes_analyst*/analitik ispolnen* sklad* kladovsch* proizvodstv* proekt* kachestv* ^cekh* ekspedit* magazyn magazynu magazyni* magazyno* produksi* proje* jakosc* betriebs* lager* qualit* kvalit* exploitation almacen* calidad producao operacoes operas* gudang ondurus* provoz* vyrob*
-|assistant_manager/director asisten_manajer assistant_vice_president chef_de/du/des/d
hospitality|chef chefs
admin|assistant* assistan assistani assisten* secretar* administra* receptionist* office clerk* typist* pa ea biura biurow* segretar* sekreter deloproizvod* ^ofis* pomoschni* referent* archivarius* pomichn* burokauf* recepcion* katchy* zhardamch* khatshy khatshysy komekshi komekshisi yordamchi kotib*
data|analyst* analitik ^analitik* analitycz*`;

/** Abbreviations and their words, for titles in English. */
export const titleAbbreviations =
  'sr=senior snr=senior jr=junior jnr=junior eng=engineer engr=engineer dev=developer devel=developer mgr=manager mngr=manager mgmt=management dir=director asst=assistant assoc=associate exec=executive vp=vice_president svp=senior_vice_president evp=executive_vice_president avp=assistant_vice_president vps=vice_president mktg=marketing mkt=marketing ops=operations admin=administrator tech=technical acct=account acc=account dept=department intl=international natl=national reg=regional rep=representative spec=specialist coord=coordinator prod=product proj=project pgm=program fin=finance sw=software svc=service svcs=services mfg=manufacturing hd=head sup=supervisor supv=supervisor gm=general_manager kam=key_account_manager pm=project_manager ceo=chief_executive_officer cfo=chief_financial_officer coo=chief_operating_officer cto=chief_technology_officer cmo=chief_marketing_officer cio=chief_information_officer ciso=chief_information_security_officer cpo=chief_product_officer chro=chief_human_resources_officer cro=chief_revenue_officer cco=chief_commercial_officer cxo=chief_customer_officer cdo=chief_data_officer clo=chief_legal_officer cso=chief_strategy_officer cao=chief_administrative_officer cgo=chief_growth_officer';

/**
 * What a word says about rank; the first line that fits decides. `none` is no rank at all, `own` the rank a person has in a trade
 * (senior, junior, else ic). After a colon the English title of whoever has no other words in theirs.
 */
export const rankWords = `
none|head/sous/executive/private/pastry_chef chef_de_partie/rang/cuisine head/charge_nurse head_teacher headteacher headmaster headmistress vice/deputy/school_principal zavuch ^shef_povar*
intern|intern interns internship trainee trainees traineeship apprent* stazhe* stazhi* stazys* praktikant* werkstudent* working_student azubi auszubildende* stagiaire* alternant* becari* pasante estagiari* tirocinant* stagista magang stajor* stajyer
manager|assistant_manager asisten_manajer
own|assistant/pa/ea/aide/adviser/advisor_to s/officer/president/director/manager_assistant/secretary assistant_of/du/de/del/des executive/personal/administrative/office_assistant office_manager pomoschni* secretar* sovetnik* referent* ofis_menedzher* asystent* ^assistent* assistante_de asisten katchy* zhardamch* pomichn*
own|founding_engineer/developer/designer/product project_head project/program_leader projekt_leiter* rukovodi*_proekt* kerivnik*_pro* kierowni*_projekt* chef_de_projet/produit jefe_de_proyecto* scrum_master manajer_proyek
founder|founder* cofounder* founding osnovatel* soosnovat* uchredi* souchredi* zasnovn* spivzasnovn* zalozyciel* wspolzalozyciel* grunder* mitgrunder* fondat* cofondat* fundador* cofundador* pendiri negiz* kuryltajsh* asoschi zakladatel* kurucu*
own|product/process/service/data/system/risk_owner
owner|owner* proprietor* proprietress sobstvenn* vladel* sovladel* vlasn* spivvlasn* wlasciciel* wspolwlasciciel* inhaber* eigentumer* proprietaire* propietari* duen* proprietario proprietaria titolare pemilik ^esi kozhoyun* egasi majitel* eigenaar tulajdonos sahibi khozyain
owner:Business Owner|entrepreneur sole_trader/proprietor individualn*_predprinimatel predprinimatel* businessman businesswoman przedsiebiorca unternehmer* selbststandig empresari* empreendedor wiraswasta wirausaha pengusaha zheke_isker isker kasipker pidpriyemes* tadbirkor osvc podnikatel
own|hr/business/people/talent/acquisition/channel/finance/it/technology/strategic/marketing/delivery/alliance_partner partner_manager/success/marketing/sales/account/development/relations/program biznes_partner*
partner:Managing Partner|upravlya*_partner partner_zarzadzajacy socio_director associe_gerant
partner:Partner|partner ^partner* partnera associe socio gesellschafter* geschaftsfuhrend*_gesellschafter ortak
board:Chairman of the Board|chairman chairwoman chairperson chair chair_of_the_board board_chair executive_chairman predsedatel_soveta_direktorov przewodniczacy_rady_nadzorczej aufsichtsratsvorsitzender president_du_conseil presidente_del_consejo yonetim_kurulu_baskani
board:Non-Executive Director|non_executive_director independent_director
board:Board Member|board_member/director member_of_the_board chlen_soveta_direktorov chlen_nablyudatelnogo_soveta chlen_pravlenia czlonek_rady_nadzorczej czlonek_zarzadu aufsichtsrat* mitglied_des_aufsichtsrats membre_du_conseil komisaris* komisaris_utama direktorlor_keneshinin_muchosu yonetim_kurulu_uyesi
board|board_of_directors director_of_the_board non_executive trustee trustees sovet*_direktorov nablyudatelnogo_soveta naglyadovoj_radi rady_nadzorczej conseil_d_administration supervisory_board yonetim_kurulu
c_level:Deputy Chief Executive Officer|deputy_chief_executive ^zam/zamest*/zastup*_generaln*/^gen_direktora pervyj_zamest*_generaln*_direktora zamgendirektora wakil_direktur_utama zastepca_dyrektora_generalnego wiceprezes_zarzadu stellvertretend*/stellv_geschaftsfuhrer* directeur_general_adjoint bashky/^bas_direktor*_oru*/orynbasar* genel_mudur_yardimcisi
vp:Vice President|vice_president* vicepresident* wiceprezes* wakil_presiden wakil_presiden_direktur
c_level:Chief Marketing Officer|marketing_chief
c_level:Chief Financial Officer|chief_finance_officer finance_chief finansov*/^fin/finansy_dire* findir* dire*_finansov*/financier*/financeir*/finanziar*/keuangan finanzvorstand kaufmannischer_geschaftsfuhrer
c_level:Chief Operating Officer|chief_operations_officer operacion*/operacijn*_dire* dire*_operacyjn*/operasional dire*_de/des_operations/operaciones/operacoes
c_level:Chief Technology Officer|chief_technical_officer technich*/^tekh/technikalyk_dire* tekhdir* dire*_techniczn*/technique/tecnico/tecnica/teknologi/teknik dire*_de/ds_tecnologia/technologii technischer_geschaftsfuhrer
c_level:Chief Information Officer|^it/it_^direktor direktor_^po_^it directeur_des_systemes_d_information
c_level:Chief Product Officer|product_chief direktor_^po_produktu
c_level:Chief Human Resources Officer|chief_people/hr/talent_officer
c_level:Chief Sales Officer|sales_chief
c_level:Chief Customer Officer|chief_experience_officer
c_level:Chief Data Officer|chief_analytics_officer
c_level:Chief Design Officer|chief_creative_officer
director:Commercial Director|kommerchesk*/^kom/kommercijn*/kommercialyk_dire* komdir* dire*_handlow*/commercial* kaufmannischer_leiter
c_level:Chief Executive Officer|chief_executive gen/general*/^gen/bashky/^bas/bosh_dire*/^dir/reditel gendir* direktur_utama dirut presiden_direktur prezes* prezes_zarzadu dyrektor_zarzadzajacy geschaftsfuhrer* geschaftsfuhrend*_direktor vorstandsvorsitzend* president_directeur_general dire*_general*/geral gerente_general dire*_ejecutiv*/executif/executivo/executiva consejero_delegado presidente_executivo amministratore_delegato algemeen_directeur genel_mudur* ispolnitel*_direktor predsedatel*_pravlenia generaln*_menedzher verkstallande_direktor toimitusjohtaja administrerende/adm_direktor ugyvezeto ugyvezeto_igazgato vezerigazgato generalinis_direktorius valdes_priekssedetajs tegevjuht
c_level:President|president* presiden prasident
c_level|chief_officer chief_*_officer chief_*_*_officer vorstand* managing/executive_director jednatel*
own|director_of_photography funeral_director
head:Chief Accountant|glavn*/golov*/^gl/bashky/^bas/bosh_bukhgalter* glavbukh ^gl_^bukh glown*_ksiegow* kepala_akuntansi hlavni_ucetni bas_muhasebeci
head:Head of Sales|^rop sales_head chef_des_ventes
director|chief_of_staff subdirector subdirectora
own|glavn*/golovn*/glown*/^gl/bashky/^bas_specialist*
head|chief/glavn*/golovn*/glown*/^gl/bashky/^bas_* editor_in_chief chefredakteur*
director:Director|director* directeur* directrice diret* direktur* reditel* igazgato dyr ^dir direktor_kompanii/predpriatia
lead|team/technical/squad_lead* teamlead* team_leiter* techlead timlid ^tim/^tekh_^lid techlid lider_komandy/zespolu chef_d_equipe jefe_de_equipo lider_de_equipo ketua_tim shift_leader supervisor* supervajzer* brigad* foreman vorarbeiter*
head|head nachalni* ^nach rukovodi* ^ruk zavedu* ^zav leiter* leitung chef_de/du/des cheffe jefe jefa kepala ketua kerivn* bashchy* zhetekch* basshy basshysy zheteksh* boshli* naczelni* szef szefa szefowa sef capo vedouci hoofd vezeto ^shef upravlyayusch* zamest*_nachalni*/rukovodi*
own|lead_generation/gen/qualification/management/nurturing lead/leads_manager
lead|lead leader principal staff_engineer/software/developer/designer/data/scientist
own|account/product/project/program*/community/media/content/case/success/category/relationship/release/delivery/campaign/event*/seo/ppc/smm/crm/growth/development/brand/alliance/channel/portfolio/influencer/knowledge/change/grant*/export/import/territory/property/leasing/client/traffic/vendor/contract*/ads/partnership*_manager key_account menedzher*
manager|manager* menedzer* kierowni* menadzer* manajer responsable responsabile gerent* encargad* manazer* mudir mudur* menejer afdelingsleider
none|chef chefs dean* dekan* rektor*
own:Freelancer|freelance freelancer frilans* independant freiberufler self_employed samozanyat* pekerja_lepas
own|specialist* specialis consultan* consultor* coordinator* coordinado* coordenado* officer* executive representative* agent* associate* expert* worker* operator* planner* strategist* adviser* advisor* clerk* driver* inspector* broker* realtor* editor* writer* journalist* photographer* nurse* doctor physician* pharmacist* researcher* translator* interpreter* electrician* ekspert* voditel* vrach* perevodchik* rieltor* zhurnalist* sotrudnik* adis adisi maman* mutaxassis* doradca pracownik* berater* mitarbeiter* sachbearbeiter* fachkraft conseiller* charge especialista* asesor* tecnico* ejecutiv* impiegat* addett* staff karyawan pegawai odborni* uzman*`;

/** Words of rank within a trade. */
export const gradeWords = `
senior|senior starshi* starsha* starshe* veduschij veduscha* vedusche* providn* leitend* confirme uluk ^aga
junior|junior mladsh* molods* mlodsz* kichuu kishi graduate entry_level nachinayusch*`;

/**
 * Titles of nothing but these words, with their rank and after a colon what they are in English. A `_` at the end: whatever follows.
 * The first lines name no title: nothing at all, a person without a position, a former position.
 */
export const wholeTitles = `
placeholder|n_a na none nil no_title unknown title job_title position test null undefined tbd ^net ^ne_ukazan* dolzhnost brak stanowisko nieznane tidak_ada unbekannt inconnu ^zhok
idle|retired student studentka pupil unemployed homemaker housewife open_to_work between_jobs on_maternity_leave domokhozyajka ^v_dekrete dekret ^v_poiske_raboty uczen uczennica etudiant* retraite* estudiante jubilad* pensionat* mahasiswa mahasiswi pensiunan pelajar pensioner*_ ^student_ bezrabotn*_ emeryt*_ bezrobotn*_ rentner*_ schuler*_ seeking_ looking_for_
former|ex_ former_ formerly_ previously_ past_ retired_ ^eks_ byvsh*_ kolyshn*_ byly/byla_prezes*/dyrektor*/kierowni*/czlonek_ ancien_ ancienne_ ehemalig*_ mantan_ murdagy_
c_level:Chief Executive Officer|pdg dg vd gf ^gd
c_level:Managing Director|gerant gerante
owner:Business Owner|^ip ^fop
c_level:Chief Financial Officer|daf
c_level:Chief Information Officer|dsi
director:HR Director|drh
board:Chairman of the Board|predsedatel
board:Non-Executive Director|ned
board:Board Member|administrateur consejero`;
