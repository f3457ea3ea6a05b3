/**
 * Words around and inside personal names, folded and without full stops. Cyrillic stands between
 * signs `^`, spelled as `cyrillic-spelling.ts` says.
 *
 * Sources: forms of address of the languages named, from their Wikipedia articles “Style (form of address)”, “English
 * honorifics”, “Nobiliary particle”, “List of post-nominal letters”, “Eastern Slavic naming customs”, “List of the most common
 * surnames” and of given names by country, read as facts; collected November 2026.
 */

/** Titles that are nothing else. */
export const titles =
  'mr mrs ms miss mx dr dra doctor prof profa professor rev reverend fr hon honorable honourable capt captain lt lieutenant col colonel gen maj sgt sergeant cpl corporal pvt adm admiral cmdr cdr commander commodore ' +
  'sen senator rep representative gov governor pres amb ambassador congressman congresswoman councillor alderman archbishop cardinal pastor imam sheikh sheik rabbi ayatollah monsignor msgr sir dame madam madame mme mlle ' +
  'monsieur mister father mother brother sister aunt auntie uncle viscount viscountess baroness duchess countess lord marquess marchioness majesty highness excellency president vice-president secretary minister magistrate ' +
  'herr frau fraulein hr fru froken dipl-ing dipl-kfm dkfm ing univ-prof pd sr sra srta senor senora senorita dona dn dna lic arq eng enga dott dottssa dottoressa avv sig sigra signor signora signorina geom rag ' +
  'pani hab inz mgr bc judr mudr phdr rndr mvdr paedr dhr mevr mw drs ir bapak bpk ibu hj haji hajjah datuk dato tun encik puan tuan cik shri sri smt kumari sayin bayan cpt spc pfc msgt ssgt tsgt cwo ltc lcdr ' +
  'attorney atty mayor superintendent chairman chairwoman chairperson adjutant airman ensign brigadier sherif sheriff constable inspector detective officer nurse principal provost rector ' +
  '^g-n g-Ja gospodin gospoJa d-r doktor prof professor akademik inJ polkovnik major kapitan general pan pani tov tovariW uvaJaemYj uvaJaemaA ajYm mYrza κ κα κος ^dhr-mevr';

/** Titles that are names too: they need two names behind them, or a full stop. */
export const ambiguousTitles =
  'don dom count duke king queen prince princess major master dean earl judge bishop pope baron lady maid marshal chief deacon abbot chancellor br pan pak bu tan justice general mag deputy marquis sultan emir hajji pa sister brother father mother officer coach bay';

/** Titles a single name behind which is a given name: Sir Bob, Sister Mary. */
export const givenNameTitles = 'sir dame queen pope maid master father mother brother sister aunt auntie uncle sheikh sheik dona fr br lady bapak bpk ibu pak bu';

/** Words that make a title longer: U.S. District Judge. */
export const titleModifiers =
  'us rt right most very his her their your royal chief district magistrate circuit senior junior associate assistant assoc asst deputy federal state supreme court attorney general secretary prime first lt lieutenant vice major brigadier rear wing executive staff master sergeant the und honoris causa tan sri mag tit air force army navy marine';

/** Suffixes that are nothing else. */
export const suffixes =
  'jr jnr sr snr junior senior esq esquire 2nd 3rd 4th 5th phd dphil dds dmd dvm pharmd dnp lpn bsn msn jd llb llm llb llm msc bsc meng beng mba mph mfa edd mscp cpa cfa cfp clu lutc chfc pmp cissp faan facs facp facc fache frcs frcp mrcp obe mbe cbe kbe dbe qc kc ' +
  'usa usn usaf usmc uscg ret aia faia sphr phr shrm-cp shrm-scp dsc mphil rph csm psyd lcsw lmft cfre cae frs fba frsa ceng ccna mcse cpim ncarb mda mdiv thd dmin dba emba macc mss mpp mpa mla bfa dpt otr rrt crna fnp np-c pa-c aprn cnm ceo cto cfo coo cmo cio ' +
  '^ml st mladSij starSij ^realtor trustee architect gri mdsc aia-csi attorney-at-law skom spd shum mkom mhum mpd spsi sked';

/** Suffixes that are names or initials too: only in capitals, or behind a comma or with full stops inside. */
export const ambiguousSuffixes = 'md do ma ba bs ms od dc pa pe rn np om mp mep sj op osb ed pc csc ps ra rd am ao ac sc be bed med mai st se sh mm msi sp ir dr lac cc cm';

/** Words that begin a family name: van der Berg, de la Cruz, bin Laden. */
export const particles =
  "van von de del dela della delle dello delli dei degli di da do dos das du des der den het la las le les los lo el al ben bin binte binti bint ibn ap ab st ste san santa santo saint zu zum zur vom af av dal dalla dal' ten ter te ver vel vander vande mac mc 't 's d' op aan in ^fon van de der den di dU delX della ibn bin ben ter alX ElX^";

/** Particles that are given names or words as often: only in small letters, or right before another particle. */
export const weakParticles = 'do lo in op aan te ten ab san ben des ver';

/** Words that tie two family names together. */
export const tyingWords = 'y e i und ed';

/** Words that join people. */
export const joiningWords = '& and ^i ta Jana Jyne ^oraz und or or/and + plus dan og och ja ja/ et';

/** What begins a given name of two words: Abdul Rahman, La Shawn, El Hadji. */
export const boundGivenNames = 'abdul abdel abd abu abou umm mohd md syed la le de da el';

/**
 * Given names that decide the order where the family name may stand in front, those of Russian, Ukrainian and Kyrgyz, and such as
 * look like family names (Марина, Лев); their Latin spellings are made of them.
 */
export const cyrillicGivenNames =
  'aleksandr aleksej anatolij andrej anton arkadij artem artMm arsenij bogdan boris vadim valentin valerij vasilij viktor vitalij vladimir vladislav vACeslav gennadij georgij grigorij danil daniil denis dmitrij evgenij egor ivan igorX ilXA kirill konstantin lev leonid maksim marat mark matvej mihail nikita nikolaj oleg pavel petr pMtr roman ruslan sergej stanislav stepan timofej timur fedor fMdor filipp Urij An Akov Aroslav Eduard ElXdar rustam renat rinat ilXdar ajrat ' +
  'aleksandra alina alla anastasiA angelina anna antonina arina valentina valeriA varvara vera veronika viktoriA galina darXA diana dina evgeniA eva ekaterina elena elizaveta Janna zoA inna irina karina karolina kristina kseniA larisa lidiA liliA lina lUbovX lUdmila margarita marina mariA nadeJda nataliA natalXA nina nonna oksana olXga polina raisa regina rimma svetlana sofiA sofXA tamara tatXAna ulXAna faina UliA Ana ElXvira Emin amin damir sevastXAn demXAn emelXAn kasXAn lukXAn martin ' +
  'oleksandr oleksIj andrIj sergIj dmitro volodimir mikola mihajlo olena tetAna natalIA oksana Irina UrIj vasilX Ivan petro ' +
  'azamat ajbek ajgulX ajgVl ajdar ajJan ajzada ajnura ajperi almaz aida asan aselX bakYt baktYgulX bekJan bermet bolot gulnara gulXnara gVlnara dinara JanYl JYldYz zamira kubat kubanYC medet mirlan nazgulX nurbek nurlan nurgulX ruslan samat saltanat talant taalaj temir tilek ulan CYngYz Colpon Erkin Ermek Ernis nursultan daniAr Janara ajsuluu adilet aktan gejdar ilXham raSad';

/** The same: other Latin spellings of Russian names, Polish and Hungarian names. */
export const givenNames =
  'alexander alexey maxim tatiana ' +
  'adam agnieszka andrzej arkadiusz artur barbara bartosz beata bozena cezary czeslaw dagmara damian daniel dariusz dawid dominik dorota edyta elzbieta emilia ewa filip franciszek grazyna grzegorz halina hanna henryk iwona jacek jadwiga jakub jan janina janusz jaroslaw jerzy joanna jolanta jozef julia justyna kamil karol katarzyna kazimierz kinga krystyna krzysztof leszek lukasz maciej magdalena malgorzata marcin marek mariusz mariola marta mateusz michal mieczyslaw miroslaw monika patryk paulina pawel piotr przemyslaw rafal renata robert ryszard sebastian slawomir stanislaw stefan sylwia szymon tadeusz teresa tomasz urszula waldemar wanda wieslaw wojciech zbigniew zofia zuzanna ' +
  'istvan laszlo jozsef janos zoltan sandor ferenc gabor attila peter tamas zsolt tibor andras csaba imre lajos gyorgy balazs gyula karoly bela erzsebet katalin ilona zsuzsanna margit judit agnes andrea ildiko erika krisztina aniko gabriella';

/** Words of the Virgin behind María, which make one given name: María del Carmen, María de los Ángeles. */
export const marianWords = 'carmen pilar rosario mar socorro consuelo refugio rocio angeles dolores milagros mercedes nieves luz paz remedios rosa cielo sol valle';

/** Hungarian family names that stand in front. */
export const hungarianFamilyNames = 'nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah racz fekete szilagyi torok feher gal szucs orban';

/** Spanish family names so common that two of them in a row are a double family name; those in -ez are known by their form. */
export const spanishFamilyNames =
  'garcia torres flores diaz ruiz moreno munoz romero alonso navarro ramos gil serrano blanco molina morales ortega delgado castro ortiz rubio marin sanz iglesias medina garrido cortes castillo santos guerrero lozano cano prieto cruz calvo gallego vidal leon herrera pena cabrera campos vega fuentes carrasco reyes aguilar rojas silva mendoza rivera vargas contreras espinoza guzman salazar';

/** Chinese and Korean family names in Latin letters. */
export const easternFamilyNames =
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian xi mo ' +
  'kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong jeon ko moon son yang bae baek heo nam roh noh';

/** Vietnamese family names. */
export const vietnameseFamilyNames =
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly truong dinh';

/** Chinese and Korean family names of two characters. */
export const doubleHanFamilyNames = '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 남궁 황보 제갈 선우 독고 사공 서문';

/**
 * Western given names that are rarely family names, by the lists of the US Social Security Administration and of national
 * statistics offices: behind an unknown word they tell that the family name stands in front. A star: a family name as well, which at the end proves nothing.
 */
export const westernGivenNames =
  'aaron adrian* albert* alan* alice amanda amber* amy andrea andrew angela ann* anne* anna annette anthony* arthur* ashley barbara benjamin* beth betty beverly* brandon brenda brian bruce* carl* carlos* carol* carolyn catherine charles* cheryl chris christian* christina christine christopher cindy claudia craig* crystal cynthia daniel* danielle david* dawn* deborah debra denise dennis* diana diane donald donna doris dorothy douglas* earl* edward eileen elaine elizabeth ellen* emily eric erica erin ' +
  'ernest esther ethel evelyn frances* francisco* frank* frederick* gary* george* gerald* gina gladys gloria gregory* harold* heather helen henry* howard* isabel* jack* jacob* jacqueline james* jamie jane* janet janice jason jean* jeffrey jennifer jeremy jerry jesse jessica jill joan* joe* joel* john* jonathan jose* joseph* joshua joyce* jozefina juan* juanita judith judy julie justin karen katherine kathleen kathryn kathy keith* kelly* kenneth* kevin kim* kimberly kristen kyle* larry laura lauren lawrence* leslie* ' +
  'lillian linda lisa lois* lori lorraine louis* louise lucille lucy luis* lynn* manuel* margaret maria marie* marilyn marjorie mark* martha martin* mary* matthew* megan melissa melvin michael* michelle mildred monica nancy nathan* nicholas nicole norma norman* pamela patricia patrick* paul* paula* peggy peter* philip* phillip* phyllis rachel* ralph* raymond* rebecca rhonda richard* rita* robert* robin* rodney* roger* ronald* rosa* rose* roy* ruth ryan* samantha samuel* sandra sara sarah scott* sean sharon sheila shirley stephanie stephen* steve steven* sue* susan suzanne sylvia tammy teresa terry* theresa thelma thomas* tiffany timothy tina todd* tracy* travis* valerie vanessa veronica victor* victoria vincent* virginia* walter* wanda wayne* wendy william* yvonne kelli alfred oliver* sophie chloe jacques* pierre* michel* francois hans* jurgen wolfgang klaus ingrid giovanni giuseppe francesco paolo* antonio* miguel* angel* alejandro* fernando* rafael*';

/** Arabic and Hebrew family names behind the words al and ben, which are given names otherwise. */
export const semiticFamilyNames = 'fahd saud laden thani maktoum nahyan sabah khalifa said fayed jaber hashimi otaibi ghamdi harbi qahtani shehri zahrani dosari mutairi rashid masri gurion zvi ami yehuda haim shimon gal dor zur porat dov artzi eliezer shushan hur';
