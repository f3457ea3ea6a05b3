/**
 * Names, places and habits of writing for generated records, one entry a country. Own compilation of everyday names and
 * well-known towns, November 2026; no person is meant.
 *
 * `given` holds women's names, a bar, men's names; lists run from frequent to rare. `rare` makes further family names of a
 * beginning and an ending. `towns` are town:postal code pattern:dialling code; `#` stands for a digit.
 */
export interface SampleCountry {
  readonly code: string;
  readonly names: readonly string[];
  readonly calling: string;
  readonly trunk: string;
  readonly weight: number;
  readonly given: string;
  readonly family: string;
  readonly rare: string;
  readonly towns: string;
  readonly streets: string;
  /** How street and house number are written; `{s}` street, `{n}` number. */
  readonly line: string;
  readonly mobile: readonly string[];
  readonly local: string;
  readonly mail: string;
  readonly forms: string;
  readonly tld: string;
  readonly short: string;
}

/** The countries records are generated for. */
export const sampleCountries: readonly SampleCountry[] = [
  {
    code: 'US',
    names: ['United States', 'USA', 'U.S.A.', 'US', 'United States of America'],
    calling: '1',
    trunk: '',
    weight: 28,
    given:
      'Mary,Jennifer,Linda,Patricia,Elizabeth,Susan,Jessica,Sarah,Karen,Lisa,Nancy,Margaret,Ashley,Emily,Michelle,Amanda,Melissa,Rebecca,Laura,Stephanie,Nicole,Katherine,Christine,Samantha,Catherine,Rachel,Carolyn,Janet,Maria,Heather,Olivia,Megan,Abigail,Grace,Hannah,Madison,Chloe,Zoe,Brooke,Jasmine|James,Robert,John,Michael,David,William,Richard,Joseph,Thomas,Charles,Christopher,Daniel,Matthew,Anthony,Mark,Steven,Andrew,Paul,Joshua,Kenneth,Kevin,Brian,Timothy,Edward,Jeffrey,Ryan,Jacob,Nicholas,Jonathan,Stephen,Larry,Justin,Benjamin,Samuel,Gregory,Patrick,Alexander,Dennis,Tyler,Logan',
    family:
      'Smith,Johnson,Williams,Brown,Jones,Garcia,Miller,Davis,Rodriguez,Martinez,Hernandez,Lopez,Wilson,Anderson,Thomas,Taylor,Moore,Jackson,Martin,Lee,Thompson,White,Harris,Clark,Lewis,Robinson,Walker,Young,Allen,King,Wright,Scott,Nguyen,Hill,Green,Adams,Nelson,Baker,Hall,Rivera,Campbell,Mitchell,Carter,Roberts,Turner,Phillips,Evans,Parker,Edwards,Collins,Stewart,Morris,Murphy,Cook,Rogers,Bailey,Cooper,Reed,Kelly,Howard',
    rare: 'Ash,Black,Brad,Brook,Carl,Dal,Ever,Fair,Gold,Har,Kings,Lang,Mar,Nor,Old,Pres,Red,Sher,Strat,Thorn,Under,West,Whit,Hol,Cran,Lock,Win,Stan|ton,ley,ford,well,man,wood,field,by,worth,son,ham,den,ridge,more,stone,hart,bury,ster',
    towns:
      'New York:100##:212,Los Angeles:900##:213,Chicago:606##:312,Houston:770##:713,Phoenix:850##:602,Philadelphia:191##:215,San Diego:921##:619,Dallas:752##:214,Austin:787##:512,Seattle:981##:206,Denver:802##:303,Boston:021##:617,Portland:972##:503,Atlanta:303##:404,Miami:331##:305,Springfield:627##:217',
    streets:
      'Main Street,Oak Street,Park Avenue,Maple Avenue,Washington Street,Lake Street,Hill Road,Cedar Lane,Pine Street,Elm Street,Church Street,River Road,Walnut Street,Sunset Boulevard,Lincoln Avenue,Jackson Street,Highland Avenue,Mill Road,Spring Street,Forest Drive',
    line: '{n} {s}',
    mobile: ['{a}[2-9]##{####}'],
    local: '{a}[2-9]##{####}',
    mail: 'gmail.com,yahoo.com,hotmail.com,outlook.com,aol.com,icloud.com',
    forms: 'Inc.,LLC,Corp.,Co.,Ltd.',
    tld: 'com',
    short:
      'Robert:Bob Rob Bobby,William:Bill Will Billy,James:Jim Jimmy,Richard:Rick Dick,Michael:Mike,Elizabeth:Liz Beth Betty,Katherine:Kate Kathy,Jennifer:Jen Jenny,Thomas:Tom,Christopher:Chris,Daniel:Dan,Matthew:Matt,Anthony:Tony,Andrew:Andy Drew,Joshua:Josh,Edward:Ed Eddie,Nicholas:Nick,Jonathan:Jon,Benjamin:Ben,Samuel:Sam,Alexander:Alex,Patricia:Pat Patty,Margaret:Maggie Peggy,Susan:Sue,Stephanie:Steph,Rebecca:Becky,Samantha:Sam,Joseph:Joe,Charles:Charlie Chuck,David:Dave,Steven:Steve,Kenneth:Ken,Timothy:Tim,Jeffrey:Jeff,Gregory:Greg,Abigail:Abby,Jessica:Jess,Catherine:Cathy',
  },
  {
    code: 'GB',
    names: ['United Kingdom', 'UK', 'Great Britain', 'GB', 'England'],
    calling: '44',
    trunk: '0',
    weight: 10,
    given:
      'Olivia,Amelia,Isla,Emily,Sophie,Charlotte,Victoria,Helen,Claire,Emma,Lucy,Rebecca,Alison,Fiona,Hannah,Gemma,Joanne,Louise,Nicola,Tracey|Oliver,George,Harry,Jack,Jacob,Charlie,Thomas,William,James,Alfie,Simon,Ian,Graham,Stuart,Nigel,Gareth,Callum,Liam,Owen,Rhys',
    family:
      'Smith,Jones,Taylor,Brown,Williams,Wilson,Johnson,Davies,Patel,Robinson,Wright,Thompson,Evans,Walker,White,Roberts,Green,Hall,Wood,Harris,Clarke,Jackson,Khan,Hughes,Edwards,Turner,Hill,Ward,Morris,Singh',
    rare: 'Pem,Dun,Hal,Wyn,Brom,Cald,Farn,Grim,Hather,Kes,Mel,Nether,Rad,Swin,Tet,Wex|broke,combe,dale,grave,hurst,ings,leigh,mere,sall,thorpe,wick,yard',
    towns:
      'London:SW# #AB:20,Manchester:M# #EF:161,Birmingham:B# #TH:121,Leeds:LS# #QA:113,Glasgow:G# #DX:141,Bristol:BS# #NG:117,Edinburgh:EH# #PL:131,Liverpool:L# #RX:151,Sheffield:S# #WB:114,Cardiff:CF# #HT:29',
    streets:
      'High Street,Station Road,Church Lane,Victoria Road,Green Lane,Manor Road,Kings Road,Queens Road,Park Road,Mill Lane,The Crescent,Albert Street,York Road,London Road,North Street',
    line: '{n} {s}',
    mobile: ['7[4-5]##{######}', '7[7-9]##{######}'],
    local: '{a}[2-9]######',
    mail: 'gmail.com,hotmail.co.uk,yahoo.co.uk,outlook.com,btinternet.com',
    forms: 'Ltd,Limited,plc,LLP',
    tld: 'co.uk',
    short: 'Thomas:Tom,William:Bill Will,Oliver:Ollie,Victoria:Vicky,Rebecca:Becky,Charlotte:Lottie,Jacob:Jake,Joanne:Jo,Nicola:Nicky',
  },
  {
    code: 'DE',
    names: ['Germany', 'Deutschland', 'DE', 'BRD'],
    calling: '49',
    trunk: '0',
    weight: 14,
    given:
      'Anna,Maria,Ursula,Sabine,Petra,Monika,Claudia,Susanne,Andrea,Stefanie,Julia,Katharina,Lena,Laura,Sophie,Johanna,Renate,Birgit,Heike,Jana|Peter,Michael,Thomas,Andreas,Wolfgang,Klaus,Jürgen,Stefan,Christian,Uwe,Werner,Matthias,Frank,Jörg,Alexander,Lukas,Felix,Maximilian,Tobias,Günther',
    family:
      'Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Werner,Krause,Lehmann,Köhler,Maier,Schuster,Vogel,Jung,Keller,Günther,Frank,Berger,Winkler,Roth,Beck',
    rare: 'Ober,Nieder,Stein,Berg,Wald,Linden,Eichen,Sommer,Winter,Kirch,Alten,Neu,Hohen,Rosen,Feld,Bach,Brunn,Eber,Ger,Reichen|mann,bauer,meier,hofer,bach,berg,feld,hardt,stein,müller,huber,land,burger,lein,wald',
    towns:
      'Berlin:10###:30,Hamburg:20###:40,München:80###:89,Köln:50###:221,Frankfurt am Main:60###:69,Stuttgart:70###:711,Düsseldorf:40###:211,Leipzig:04###:341,Dresden:01###:351,Hannover:30###:511,Nürnberg:90###:911,Bremen:28###:421',
    streets:
      'Hauptstraße,Bahnhofstraße,Schulstraße,Gartenstraße,Dorfstraße,Bergstraße,Lindenstraße,Kirchstraße,Waldstraße,Ringstraße,Goethestraße,Schillerstraße,Rosenweg,Am Markt,Friedrichstraße,Mozartstraße',
    line: '{s} {n}',
    mobile: ['15[1-2]#{#######}', '17[0-9]{#######}'],
    local: '{a}[2-9]######',
    mail: 'gmx.de,web.de,t-online.de,gmail.com,outlook.de,freenet.de',
    forms: 'GmbH,GmbH & Co. KG,AG,UG (haftungsbeschränkt),KG,e.K.',
    tld: 'de',
    short:
      'Katharina:Kathi Käthe,Maximilian:Max,Alexander:Alex,Johanna:Hanna,Stefanie:Steffi,Susanne:Susi,Matthias:Matze,Andreas:Andi,Tobias:Tobi,Wolfgang:Wolf,Michael:Micha',
  },
  {
    code: 'PL',
    names: ['Poland', 'Polska', 'PL', 'Rzeczpospolita Polska'],
    calling: '48',
    trunk: '',
    weight: 12,
    given:
      'Anna,Maria,Katarzyna,Małgorzata,Agnieszka,Barbara,Ewa,Krystyna,Elżbieta,Magdalena,Joanna,Aleksandra,Monika,Zofia,Teresa,Natalia,Julia,Karolina,Iwona,Beata|Piotr,Krzysztof,Andrzej,Tomasz,Jan,Paweł,Michał,Marcin,Stanisław,Jakub,Adam,Marek,Łukasz,Grzegorz,Mateusz,Wojciech,Zbigniew,Rafał,Dariusz,Kamil',
    family:
      'Nowak,Kowalski,Wiśniewski,Wójcik,Kowalczyk,Kamiński,Lewandowski,Zieliński,Szymański,Woźniak,Dąbrowski,Kozłowski,Jankowski,Mazur,Wojciechowski,Kwiatkowski,Krawczyk,Kaczmarek,Piotrowski,Grabowski,Zając,Pawłowski,Michalski,Król,Wieczorek,Jabłoński,Wróbel,Nowakowski,Majewski,Olszewski',
    rare: 'Bork,Czern,Dobrow,Gór,Jasn,Kalin,Lipi,Maliszew,Ostr,Radom,Sosn,Tarn,Wierzb,Zawad,Żuraw,Bukow|owski,ski,czyk,ak,ewicz,iński,ek,arz',
    towns:
      'Warszawa:00-###:22,Kraków:30-###:12,Łódź:90-###:42,Wrocław:50-###:71,Poznań:60-###:61,Gdańsk:80-###:58,Szczecin:70-###:91,Lublin:20-###:81,Katowice:40-###:32,Białystok:15-###:85',
    streets:
      'ul. Polna,ul. Leśna,ul. Słoneczna,ul. Krótka,ul. Szkolna,ul. Ogrodowa,ul. Lipowa,ul. Brzozowa,ul. Łąkowa,ul. Kwiatowa,al. Jana Pawła II,ul. Kościuszki,ul. Mickiewicza,ul. Sienkiewicza,os. Piastów',
    line: '{s} {n}',
    mobile: ['5[0-1]#{######}', '6[0-9][0-9]{######}'],
    local: '{a}[2-7]######',
    mail: 'gmail.com,wp.pl,onet.pl,o2.pl,interia.pl',
    forms: 'sp. z o.o.,S.A.,sp.k.,sp.j.',
    tld: 'pl',
    short:
      'Katarzyna:Kasia,Małgorzata:Gosia,Agnieszka:Aga,Elżbieta:Ela,Magdalena:Magda,Joanna:Asia,Aleksandra:Ola,Krzysztof:Krzysiek,Tomasz:Tomek,Stanisław:Staszek,Jakub:Kuba,Wojciech:Wojtek,Grzegorz:Grzesiek,Paweł:Pawełek,Barbara:Basia',
  },
  {
    code: 'FR',
    names: ['France', 'FR', 'République française'],
    calling: '33',
    trunk: '0',
    weight: 8,
    given:
      'Marie,Nathalie,Isabelle,Catherine,Sylvie,Françoise,Julie,Camille,Léa,Manon,Chloé,Céline,Hélène,Aurélie,Émilie,Sandrine,Valérie,Inès|Jean,Pierre,Michel,Philippe,Nicolas,Julien,Thomas,Antoine,Alexandre,François,Frédéric,Sébastien,Jérôme,Étienne,Guillaume,Benoît,Mathieu,Hugo',
    family:
      'Martin,Bernard,Thomas,Petit,Robert,Richard,Durand,Dubois,Moreau,Laurent,Simon,Michel,Lefèvre,Leroy,Roux,David,Bertrand,Morel,Fournier,Girard,Bonnet,Dupont,Lambert,Fontaine,Rousseau,Vincent,Müller,Lefebvre,Faure,André',
    rare: 'Beau,Char,Dela,Fon,Mont,Pel,Rain,Saint,Val,Ver,Bel,Bois,Gran,Lam|champ,mont,ville,court,fort,lier,teau,bourg,noir,let,rand,din',
    towns:
      'Paris:750##:1,Lyon:690##:4,Marseille:130##:4,Toulouse:310##:5,Nice:060##:4,Nantes:440##:2,Strasbourg:670##:3,Bordeaux:330##:5,Lille:590##:3,Rennes:350##:2',
    streets:
      'rue de la République,rue Victor Hugo,avenue de la Gare,rue du Moulin,place de l’Église,rue Pasteur,boulevard Voltaire,rue des Lilas,rue Jean Jaurès,avenue Foch,rue du Château,chemin des Vignes',
    line: '{n} {s}',
    mobile: ['6[1-9]{#######}', '7[5-8]{#######}'],
    local: '{a}[3-8]#######',
    mail: 'gmail.com,orange.fr,free.fr,hotmail.fr,laposte.net',
    forms: 'SARL,SAS,SA,EURL',
    tld: 'fr',
    short: 'Alexandre:Alex,Nathalie:Nath,Frédéric:Fred,Sébastien:Seb,Catherine:Cathy,Mathieu:Mat',
  },
  {
    code: 'ES',
    names: ['Spain', 'España', 'ES'],
    calling: '34',
    trunk: '',
    weight: 8,
    given:
      'María,Carmen,Ana,Isabel,Laura,Cristina,Marta,Lucía,Paula,Elena,Sara,Raquel,Pilar,Rosa,Beatriz,Nuria|Antonio,José,Manuel,Francisco,David,Juan,Javier,Daniel,Carlos,Miguel,Rafael,Pedro,Ángel,Alejandro,Fernando,Sergio',
    family:
      'García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Ruiz,Hernández,Díaz,Moreno,Muñoz,Álvarez,Romero,Alonso,Gutiérrez,Navarro,Torres,Domínguez,Vázquez,Ramos,Gil,Serrano,Blanco,Molina,Ortega',
    rare: 'Al,Ben,Cal,Del,Esc,Font,Iz,Lar,Mont,Or,Pal,Sal,Val,Zub|arra,avides,erón,ida,oaga,oro,uera,ueta,ecillas,andra,eda,icoechea',
    towns: 'Madrid:280##:91,Barcelona:080##:93,Valencia:460##:96,Sevilla:410##:95,Zaragoza:500##:976,Málaga:290##:952,Bilbao:480##:94,Murcia:300##:968',
    streets:
      'Calle Mayor,Calle Real,Avenida de la Constitución,Calle de Alcalá,Plaza de España,Calle San Juan,Calle del Sol,Gran Vía,Paseo Marítimo,Calle Cervantes,Calle Nueva',
    line: '{s} {n}',
    mobile: ['6[0-9]#{######}'],
    local: '9[1-8]#{######}',
    mail: 'gmail.com,hotmail.es,yahoo.es,telefonica.net',
    forms: 'S.L.,S.A.,S.L.U.',
    tld: 'es',
    short: 'Francisco:Paco Fran,José:Pepe,Manuel:Manolo,Isabel:Isa,Antonio:Toni,Beatriz:Bea,Alejandro:Alex,Cristina:Cris',
  },
  {
    code: 'RU',
    names: ['Russia', 'Россия', 'RU', 'Российская Федерация', 'РФ'],
    calling: '7',
    trunk: '8',
    weight: 8,
    given:
      'Анна,Мария,Елена,Ольга,Наталья,Екатерина,Татьяна,Ирина,Светлана,Юлия,Анастасия,Дарья,Ксения,Людмила,Марина,Виктория|Александр,Сергей,Дмитрий,Андрей,Алексей,Максим,Евгений,Иван,Михаил,Николай,Владимир,Артём,Павел,Роман,Игорь,Юрий',
    family:
      'Иванов,Смирнов,Кузнецов,Попов,Васильев,Петров,Соколов,Михайлов,Новиков,Фёдоров,Морозов,Волков,Алексеев,Лебедев,Семёнов,Егоров,Павлов,Козлов,Степанов,Николаев,Орлов,Андреев,Макаров,Никитин,Захаров',
    rare: 'Бел,Весел,Гор,Дроб,Журав,Звер,Калин,Лап,Мельн,Остр,Пуш,Рыб,Сав,Тарас,Черн,Щерб|ов,ин,ышев,аков,енко,ушкин,ихин,еев',
    towns:
      'Москва:10####:495,Санкт-Петербург:19####:812,Новосибирск:63####:383,Екатеринбург:62####:343,Казань:42####:843,Самара:44####:846,Омск:64####:381,Уфа:45####:347',
    streets: 'ул. Ленина,ул. Советская,ул. Мира,ул. Гагарина,ул. Пушкина,пр-т Победы,ул. Садовая,ул. Лесная,ул. Новая,ул. Школьная,наб. Речная',
    line: '{s}, д. {n}',
    mobile: ['9[0-8]#{#######}'],
    local: '{a}[2-7]######',
    mail: 'mail.ru,yandex.ru,gmail.com,bk.ru,rambler.ru',
    forms: 'ООО,АО,ПАО,ИП',
    tld: 'ru',
    short:
      'Александр:Саша,Екатерина:Катя,Мария:Маша,Анастасия:Настя,Дмитрий:Дима,Алексей:Лёша,Евгений:Женя,Михаил:Миша,Наталья:Наташа,Татьяна:Таня,Владимир:Вова,Ольга:Оля,Сергей:Серёжа',
  },
  {
    code: 'KG',
    names: ['Kyrgyzstan', 'Кыргызстан', 'KG', 'Киргизия', 'Кыргыз Республикасы'],
    calling: '996',
    trunk: '0',
    weight: 4,
    given: 'Айгүл,Айнура,Бермет,Гүлнара,Жамиля,Нургүл,Асель,Чолпон,Мээрим,Назгүл|Азамат,Бакыт,Нурлан,Эрлан,Данияр,Айбек,Тилек,Улан,Чыңгыз,Талант',
    family: 'Асанов,Турдубаев,Абдыкадыров,Осмонов,Жумабаев,Токтогулов,Сыдыков,Мамытов,Исаков,Алиев,Бейшеналиев,Ибраимов,Касымов,Кадыров,Эсенов',
    rare: 'Акмат,Байыш,Дуйшен,Жапар,Калык,Молдо,Орозо,Сагын,Темир,Шерма|ов,алиев,беков,кулов,баев',
    towns: 'Бишкек:7200##:312,Ош:7235##:3222,Каракол:7222##:3922,Талас:7242##:3422,Нарын:7229##:3522',
    streets: 'ул. Чүй,көч. Манас,пр. Эркиндик,көч. Токтогул,ул. Киевская,көч. Ибраимов,ул. Московская,көч. Фрунзе',
    line: '{s} {n}',
    mobile: ['55[0-9]{######}', '70[0-9]{######}', '77[0-9]{######}'],
    local: '312{######}',
    mail: 'gmail.com,mail.ru,inbox.ru',
    forms: 'ЖЧК,ОсОО,ААК',
    tld: 'kg',
    short: 'Нурлан:Нурик,Бакыт:Баке,Азамат:Аза',
  },
  {
    code: 'ID',
    names: ['Indonesia', 'ID', 'Republik Indonesia'],
    calling: '62',
    trunk: '0',
    weight: 4,
    given: 'Siti,Dewi,Sri,Ayu,Putri,Ratna,Rina,Indah,Fitri,Wulan,Nur,Lestari|Budi,Agus,Andi,Joko,Eko,Dedi,Rizki,Hendra,Ahmad,Muhammad,Bambang,Wahyu',
    family: 'Santoso,Wijaya,Setiawan,Saputra,Kurniawan,Hidayat,Pratama,Susanto,Gunawan,Siregar,Nasution,Simanjuntak,Lubis,Halim,Wibowo,Nugroho',
    rare: 'Hart,Kusum,Mul,Pur,Rahm,Sur,Sutr,Win,Yul|adi,anto,awati,ono,yadi,isno,awan',
    towns: 'Jakarta:10###:21,Surabaya:60###:31,Bandung:40###:22,Medan:20###:61,Semarang:50###:24,Makassar:90###:411',
    streets: 'Jl. Sudirman,Jl. Merdeka,Jl. Gatot Subroto,Jl. Diponegoro,Jl. Ahmad Yani,Jl. Pahlawan,Jl. Kartini,Jl. Melati',
    line: '{s} No. {n}',
    mobile: ['81[1-9]{#######}', '85[2-9]{########}'],
    local: '{a}[5-8]######',
    mail: 'gmail.com,yahoo.co.id,outlook.com',
    forms: 'PT,CV,Tbk',
    tld: 'co.id',
    short: 'Muhammad:Muh Mohd,Agus:Gus',
  },
  {
    code: 'GR',
    names: ['Greece', 'Ελλάδα', 'GR', 'Hellas'],
    calling: '30',
    trunk: '',
    weight: 4,
    given: 'Μαρία,Ελένη,Αικατερίνη,Βασιλική,Σοφία,Αγγελική,Γεωργία,Δήμητρα|Γεώργιος,Δημήτριος,Κωνσταντίνος,Ιωάννης,Νικόλαος,Χρήστος,Παναγιώτης,Αντώνιος',
    family: 'Παπαδόπουλος,Βλάχος,Αγγελόπουλος,Νικολάου,Παππάς,Γεωργίου,Οικονόμου,Δημητρίου,Ιωάννου,Μακρής,Αθανασίου,Καραγιάννης',
    rare: 'Αλεξ,Γιανν,Κυριακ,Μιχαλ,Πετρ,Σταμ,Χατζ|όπουλος,άκης,ίδης,άτος,έλης',
    towns: 'Αθήνα:10# ##:21,Θεσσαλονίκη:54# ##:231,Πάτρα:26# ##:261,Ηράκλειο:71# ##:281',
    streets: 'Ερμού,Σταδίου,Πατησίων,Ακαδημίας,Αθηνάς,Τσιμισκή,Εγνατία',
    line: '{s} {n}',
    mobile: ['69[3-9]{#######}'],
    local: '21[0-1]{#######}',
    mail: 'gmail.com,yahoo.gr,otenet.gr',
    forms: 'Α.Ε.,Ε.Π.Ε.,Ι.Κ.Ε.',
    tld: 'gr',
    short: 'Γεώργιος:Γιώργος,Δημήτριος:Δημήτρης,Κωνσταντίνος:Κώστας,Ιωάννης:Γιάννης,Νικόλαος:Νίκος,Αικατερίνη:Κατερίνα',
  },
];

/** Words companies are named of. */
export const companyWords =
  'Nord,Sun,Blue,Alpha,Delta,Global,Prime,Metro,Euro,Inter,Pro,Omni,Terra,Vita,Luma,Nova,Apex,Summit,River,Oak,Iron,Silver,Bright,Quick,Fair,True,Open,Next,First,Royal,Atlas,Orion,Vector,Zenith,Harbor,Granite,Cedar,Falcon,Polar,Crystal';
/** What companies do, as the second word of their name, with the industry it stands for. */
export const companyTrades =
  'Logistics:Transport,Foods:Food,Systems:Software,Software:Software,Consulting:Consulting,Pharma:Health,Medical:Health,Energy:Energy,Solar:Energy,Motors:Automotive,Steel:Manufacturing,Textiles:Manufacturing,Media:Media,Print:Media,Travel:Tourism,Hotels:Tourism,Finance:Finance,Insurance:Finance,Design:Design,Build:Construction,Estates:Real estate,Labs:Research,Telecom:Telecom,Trade:Wholesale,Farms:Agriculture';
/** Job titles with the ways people write them. */
export const jobTitles =
  'Chief Executive Officer:CEO,Chief Marketing Officer:CMO,Sales Manager:Sales Mgr,Head of Marketing:Marketing Head,Software Engineer:Software Eng.,Accountant:Bookkeeper,Project Manager:PM,Office Manager:Office Mgr.,Buyer:Purchasing,HR Manager:Human Resources Manager,Founder:Founder & CEO,Account Executive:AE,Customer Support Specialist:Support,Data Analyst:Analyst,Consultant:Senior Consultant,Director of Operations:Operations Director,Owner:Owner,Assistant:Executive Assistant';
/** Where leads come from. */
export const leadSources = 'Website,Referral,Trade fair,Google Ads,LinkedIn,Cold call,Newsletter,Partner,Webinar';
