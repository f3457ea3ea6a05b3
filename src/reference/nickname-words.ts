/**
 * Short and pet forms of given names: the full names of one kind (spellings and languages of one name apart), a colon, the short forms.
 *
 * Source: everyday usage of the languages named (English, Russian, Ukrainian, Kyrgyz, Polish, German, Spanish, French, Italian,
 * Portuguese, Czech, Hungarian, Dutch), as in dictionaries of given names; written November 2026.
 */
export const nicknameTable = `
aaron:ron ronnie erin
abigail:abby abbie gail
abraham abram:abe bram
ada adelaide adele adeline:addie ada della
adam:ad
agnes:aggie nessie
albert:al bert bertie
alexander:al alex alec alek lex sandy xander zander sasha sascha lexi
alexandra:alex lexi lexie sandy sandra sasha xandra allie
alfred:al alf alfie fred freddie
alice alicia:allie ally ali lisa
allison alison:allie ally ali
alvin:al vin
amanda:mandy manda mindy
amelia:amy millie mel emmy
andrew:andy drew
angela angelina angelica:angie angel
ann anne anna:annie nan nancy anya annette
annabelle:anna belle bella
anthony antony:tony ant
antonia antoinette:toni tonia nettie
archibald:archie baldie
arnold:arnie
arthur:art artie
augustus augustine august:gus augie
barbara:barb barbie babs bobbie
bartholomew:bart
beatrice beatrix:bea bee trixie
benedict:ben ned
benjamin:ben benny benji bennie
bernard:bernie barney
bertram:bert bertie
bethany:beth
beverly:bev
bradford bradley:brad
brandon:bran
brenda:bren
bridget:bridie biddy
caleb:cal
calvin:cal vin
cameron:cam
candace candice:candy
carl charles karl:charlie chuck chas chip chaz
caroline carolyn carol:carrie caro lynn callie
cassandra:cassie cass sandra
catherine katherine kathryn katharine cathryn:cathy kathy kate katie kat kay kit kitty trina rina cat
cecilia:cece celia cissy
charlotte:charlie lottie lotte char
chester:chet
christian:chris kit
christina christine kristina kristine:chris chrissy tina chrissie kris kristi krista christy
christopher kristopher:chris kit topher kris christy
clara clarissa:claire clare
clarence:clare
clayton:clay
clifford clifton:cliff
clinton:clint
constance:connie
cornelius:neil corny con
cynthia:cindy
cyrus:cy
daniel:dan danny
danielle:dani danni
david:dave davey davy
deborah debra:deb debbie debby
delores dolores:lola dee dolly
dennis denis:denny den
diana diane:di
dominic dominick:dom nick
donald:don donnie donny
donna:dee
dorothy dorothea:dot dottie dolly dora thea
douglas:doug dougie
dwight:ike
edgar edmund edward edwin:ed eddie ned ted teddy eddy
eleanor elinor:ellie nell nellie nora lena ella
elizabeth elisabeth elisabet eliza:liz lizzie beth betty betsy bess bessie eliza lisa libby liza ellie elsie lise lisbeth betsie bette elise
emily emma:em emmy emmie millie
emmanuel emanuel:manny manu
eric erik frederick:rick ricky
ernest:ernie
esther hester:essie hettie etta
eugene:gene
evelyn:evie eve ev
ezekiel:zeke
florence:flo florrie flossie
frances francesca:fran frannie fanny francie frankie
francis franklin frank:frank frankie fran
frederick fredrick friedrich:fred freddie freddy fritz rick
gabriel:gabe
gabriela gabrielle gabriella:gabby gaby gabi elle
geoffrey jeffrey:jeff geoff
george:georgie
georgina georgia:georgie gina
gerald gerard:gerry jerry
geraldine:gerry jerry
gertrude:trudy gertie trude
gilbert:gil bert
gregory:greg gregg
gwendolyn:gwen wendy
hannah:hanna annie
harold harry:hal harry
harriet:hattie harrie
helen helena ellen:nell nellie lena ellie
henrietta:hettie etta hattie
henry:hank harry hal
herbert:herb bert
howard:howie
hubert:hugh bert hub
ignatius:iggy nate
isaac:ike zac
isabel isabella isabelle:bella izzy belle isa ibby
isidore isadora:izzy dora
jacob:jake jack cob
jacqueline:jackie jacqui
james:jim jimmy jamie jem jimmie
jane janet:jan janie jenny jessie
jason:jay jase
jasmine:jas jazz
jean joan:jeannie joanie
jennifer:jen jenny jenni jennie
jeremy jeremiah:jerry jem
jerome:jerry
jessica:jess jessie
jesse:jess
joanna joanne johanna:jo joan annie jojo
john:jack johnny jon johnnie ian
jonathan:jon john johnny jonny nathan
joseph:joe joey jos
josephine:jo josie jody fifi
joshua:josh
judith:judy judi jude
julia julie juliet juliana:jules julie jill
julian julius:jules
justin:jus
karen:kari
kenneth kendrick:ken kenny
kevin:kev
kimberly kimberley:kim kimmy
laura lauren laurence:laurie lori loren
lawrence laurence:larry laurie lawrie
leonard leonardo leon:leo len lenny
leroy:roy lee
leslie lesley:les
lewis louis:lou louie lew
lillian lily:lil lilly
linda:lindy lynn lin
louisa louise:lou lulu
lucille lucinda lucy:lucy lou cindy
luke lucas:luke lou
madeline madeleine:maddie maddy
malcolm:mal
marcus mark:marc
margaret margarita:maggie meg peggy marge margie madge peg greta rita maisie meggie daisy gretchen margo margot
maria marie mary:molly polly mae mamie minnie mitzi may maryann
marilyn marion:mary lyn
marjorie:marge margie
marshall:marsh
martha:marty patty mattie
martin:marty mart
marvin:marv
matilda:tilly mattie tilda
matthew:matt matty mat
maurice:moe maury
maximilian maxwell:max
maxine:max
megan:meg
melanie:mel
melissa:mel lissa missy
melvin:mel
mercedes:mercy sadie
michael:mike mick mickey micky mikey
michelle:shelly chelle mickey
mildred:millie milly
miranda:randy mandy mira
miriam:mim mimi
mitchell:mitch
monica:mona
morris:moe
nancy:nan nance
natalie:nat natty
nathan nathaniel:nate nat nathan
nicholas nicolas:nick nicky nico klaus
nicole:nicky nikki nic
norman:norm
oliver:ollie
olivia:liv livvy ollie
oscar:ozzie
oswald:ozzie
pamela:pam pammy
patricia:pat patty trish tricia patsy patti
patrick:pat paddy rick
paul:paulie
paula pauline:polly
penelope:penny
percival:percy
peter:pete
philip phillip:phil pip
phyllis:phyl
priscilla:cilla prissy
prudence:prue
rachel:rach shelly rae
randall randolph:randy rand
raymond:ray
rebecca:becky becca beck
regina:gina reggie
reginald:reg reggie
reuben:rube ben
richard:rick dick rich ricky richie ritchie
robert rupert:bob rob bobby robbie bert robin bobbie
roberta:bobbie bertie robbie
roderick:rod rick roddy
rodney:rod
roland rowland:rollie
ronald:ron ronnie ronny
rosalind rosemary rose rosalie:rosie roz romy
russell:russ rusty
samantha:sam sammy
samuel samson:sam sammy
sandra:sandy
sarah sara:sally sadie
sebastian:seb bas basti
shannon:shan
sharon:shari
shirley:shirl
sidney sydney:sid syd
silvester sylvester:sly
simon:si
solomon:sol sal
sophia sophie:soph
stanley:stan
stephanie:steph steffi stevie
stephen steven:steve stevie
stewart stuart:stu stew
susan susanna suzanne susannah:sue susie suzy suzie sukie
sylvia:syl
tabitha:tabby
tamara:tammy
terence terrence:terry
teresa theresa:terry tess tessa tracy terri
theodore theodor:ted teddy theo
thomas:tom tommy thom
timothy:tim timmy
tobias:toby tobi
valerie valentina:val
vanessa:nessa
veronica:ronnie roni vera
victor:vic vick
victoria:vicky vicki tori vic
vincent:vin vince vinny vinnie
viola violet:vi
virginia:ginny ginger virgie
vivian:viv
walter:walt wally
warren:ren
wayne:way
wendell:dell
wesley:wes
wilfred:wilf fred
wilhelmina:mina billie minnie willa
william:bill billy will willie liam willy
winifred:winnie freddie
winston:win
woodrow:woody
yvonne:vonnie
zachary zachariah:zach zack zac
александр:саша шура саня алекс санёк сашка алик
александра:саша шура саня аля сашенька
алексей:лёша леша алёша алеша лёха леха алекс
анастасия:настя ася стася настюша
анатолий:толя толик
ангелина:геля лина
андрей:дрюня андрюша дюша
анна:аня нюра анюта ася нюша анечка
антон:тоша антоша
антонина:тоня
аркадий:аркаша
артем артём:тема тёма
арсений:сеня арсюша
богдан:бодя
борис:боря
вадим:вадик дима
валентин валентина:валя валюша
валерий валерия:валера лера
варвара:варя
василий василиса:вася васька
вера:верочка
вероника:ника вера
виктор:витя витька
виктория:вика
виталий:виталик
владимир:вова володя вовка влад
владислав владислава:влад владик слава
всеволод:сева
вячеслав:слава славик
галина:галя
геннадий:гена
георгий:гоша жора гога юра егор
григорий:гриша
дарья дария:даша дарьюшка
даниил данила данил:даня
денис:дэн дениска
диана:ди
дмитрий дмитро:дима митя димон димка дмитро
евгений евгения:женя
екатерина:катя катюша катерина катенька
елена:лена алёна алена леночка
елизавета:лиза лизавета
зинаида:зина
зоя:зоенька
иван:ваня ванька
игорь:гарик игорёк
илья:илюша илюха
инна:инночка
ирина:ира ириша иришка
кирилл:кира кирюша
клавдия:клава
константин:костя костик
ксения:ксюша оксана ася
лариса:лара лора
лев:лёва лева
леонид:лёня леня
лидия:лида
лилия:лиля
любовь:люба любаша
людмила:люда люся мила
маргарита:рита марго
марина:мариша маринка
мария:маша маруся маня мари машенька
матвей:мотя
максим:макс максимка
михаил:миша мишка миха
надежда:надя
наталья наталия:наташа ната
никита:никитка ник
николай:коля николаша колян
нина:ниночка
олег:олежка
оксана:ксюша
ольга:оля олечка
павел:паша павлик
петр пётр:петя
полина:поля
раиса:рая
роман:рома ромка
руслан:русик рус
светлана:света лана
святослав:слава
семен семён:сеня сёма
сергей:серёжа сережа серый серега серёга
софия софья:соня
станислав:стас славик слава
степан:стёпа степа
таисия:тася тая
тамара:тома
татьяна:таня танюша тата
тимофей тимур:тима тимоша
ульяна:уля
федор фёдор:федя
филипп:филя фил
эдуард:эдик
эльвира:эля
эмилия:эмма миля
юлия:юля юленька
юрий:юра
яков:яша
ярослав ярослава:ярик слава
сергій:сергійко серьожа
олександр:сашко олесь саша
олена:оленка лєна
микола:миколка коля
володимир:володя вова
наталія:наталка ната
катерина:катря катя
тетяна:таня
ірина:іра іринка
юлія:юля
марія:марійка маруся
михайло:мишко миша
андрій:андрійко
василь:василько вася
бактыгуль бакытгуль:бакты
нурбек нурлан нурсултан:нур нура
айгуль айгүл:ая
aleksandr alexandr aleksander oleksandr:sasha sanya shura alex
aleksandra oleksandra:sasha ola olka shura
aleksei aleksey alexei alexey:alyosha lyosha alex
anastasia anastasiya:nastya asya stasya
anatoly anatoliy:tolya
boris:borya
dmitry dmitri dmitriy dmytro:dima mitya
ekaterina yekaterina kateryna:katya katia katerina
elena yelena olena:lena alyona alena
evgeny evgeniy yevgeny evgeni evgenia:zhenya eugene
galina:galya
georgy georgiy georgi:gosha zhora
grigory grigoriy:grisha
irina iryna:ira irisha
ivan:vanya
konstantin:kostya
kseniya ksenia:ksyusha
leonid:lyonya
ludmila lyudmila:lyuda mila luda
maria mariya:masha marusya
mikhail mykhailo:misha
nadezhda:nadya
natalia natalya nataliya:natasha nata talia
nikolai nikolay mykola:kolya
oksana:ksyusha
olga:olya olia
pavel pavlo:pasha
polina:polya
pyotr petr petro:petya
roman:roma
sergei sergey serhii sergiy:seryozha serezha
sofia sofya:sonya sonia
stanislav:stas slava
svetlana svitlana:sveta lana
tatiana tatyana tetiana:tanya tania
valentina:valya
vasily vasiliy vasyl:vasya
victoria viktoria:vika
vladimir volodymyr:vova volodya vlad
vladislav:vlad slava
vyacheslav:slava
yulia yuliya julia:yulya julka
yuri yury yuriy:yura
agnieszka:aga agniesia
aleksander:olek alek
aleksandra:ola olka
alicja:ala
andrzej:andrzejek jedrek
anna:ania anka anusia hania
antoni:antek
barbara:basia baska
bartlomiej bartosz:bartek
boguslaw:bogus
czeslaw:czesiek
danuta:danka danusia
dariusz:darek
dorota:dorotka dosia
elzbieta:ela elka
ewa:ewka ewunia
franciszek:franek
grzegorz:grzesiek grzes
halina:halinka hala
henryk:heniek
irena:irka
jacek:jacus
jadwiga:jadzia
jakub:kuba
jan:janek jas jasiek
janusz:januszek
jaroslaw:jarek
jerzy:jurek
joanna:asia aska joasia
jozef:jozek
justyna:justynka
karolina:karola
katarzyna:kasia kaska
kazimierz:kazik
krystyna:krysia kryska
krzysztof:krzysiek krzys
leszek:lech
lukasz:lukaszek
maciej:maciek
magdalena:magda madzia
malgorzata:gosia malgosia gocha
marcin:marcinek
maria:marysia maryska majka
mariusz:mariuszek
mateusz:mati mateuszek
michal:michas misiek
mieczyslaw:mietek
miroslaw:mirek
monika:monia
piotr:piotrek piotrus
przemyslaw:przemek
radoslaw:radek
rafal:rafalek
ryszard:rysiek
slawomir:slawek
stanislaw:staszek stas stasiek
stefan:stefek
tadeusz:tadek
tomasz:tomek
urszula:ula
waldemar:waldek
wieslaw:wiesiek
wladyslaw:wladek
wlodzimierz:wlodek
wojciech:wojtek
zbigniew:zbyszek zbych
zdzislaw:zdzisiek
zofia:zosia zoska
zuzanna:zuza zuzia
alexander:alex xander sascha
annemarie:anne
bernhard:bernd
christoph:chris stoffel
dieter dietrich:didi
eberhard:ebi
elisabeth:lisa elli lilli sissi betti elsbeth
ferdinand:ferdi
franz:franzl
friedrich:fritz fred
gerhard:gerd
guenther gunther gunter:gunni
hans johannes johann:hansi hannes jo
heinrich:heinz heiner hein
hildegard:hilde
ingeborg:inge
joachim:jochen achim
johanna:hanna jo hanni
josef:sepp jupp
jurgen:jogi
karl:kalle
katharina:kathi katja kati
klaus nikolaus:klaas
konrad:conny
leonhard:leo hardy
magdalena:lena leni
manfred:manni fred
maximilian:max maxi
michael:michi micha
reinhard:reini
rosemarie:rosi
rudolf:rudi
sebastian:basti bastian
siegfried:sigi
stefan stephan:steffen
susanne:susi sanne
theresia therese:resi
ulrich:uli ulli
ulrike:uli rike
ursula:uschi ulla
wilhelm:willi willy helmut
wolfgang:wolf wolfi
alejandro:alex ale jandro
alberto:beto tito
antonio:tono toni tonio
beatriz:bea
carmen:carmina
concepcion:concha conchita
consuelo:chelo
cristina:cris tina
dolores:lola loli
eduardo:edu lalo
enrique:quique kike
ernesto:neto
federico:fede
felipe:pipe
fernando:fer nando
francisco:paco pancho curro quico fran kiko
gabriela:gabi
gerardo:gera
gonzalo:gonza
guadalupe:lupe lupita
guillermo:memo guille
gustavo:gus tavo
ignacio:nacho
isabel:isa chabela
jesus:chuy chus suso
jose:pepe
josefa josefina:pepa fina
juan:juancho juanito
juana:juanita
lorenzo:lencho
lourdes:lulu
manuel:manolo manu lolo
manuela:manoli
margarita:marga rita
maria:mari maruja
mercedes:merche meche
miguel:migue
montserrat:montse
pilar:pili
rafael:rafa
ramon:moncho
ricardo:ricky
roberto:beto rober
rosario:charo
salvador:salva chava
santiago:santi chago
sebastian:sebas
soledad:sole
teresa:tere
vicente:chente
alexandre:alex
benoit:ben
bernadette:bernie
catherine:cathy cath
dominique:dom
frederic:fred
guillaume:guigui
isabelle:isa
jacques:jacquot
marguerite:margot
nathalie:nath
nicolas:nico
olivier:olive
philippe:phil
sandrine:sandy
sebastien:seb
stephane:steph
thierry:titi
valerie:val
alessandro alessandra:ale sandro sandra
antonella:anto
domenico:mimmo
elisabetta:betta elisa
federica:fede
francesco francesca:franco checco franci fra
gaetano:tano
giovanni:gianni nanni vanni
giuseppe:beppe pino peppe
giuseppina:pina
leonardo:leo
lorenzo:lori renzo
luigi:gigi
salvatore:totò salvo turi
vincenzo:enzo
francisco:chico
joao:joaozinho
jose:ze
antonio:toninho
luiz luis:lula luisinho
frantisek:franta
jan:honza
jaroslav:jarda
jiri:jirka
josef:pepa
katerina:katka
ladislav:lada
martin:mara
miroslav:mirek
petr:peta
tomas:tom
vaclav:vasek
zdenek:zdena
erzsebet:erzsi bozsi zsoka
ferenc:feri
istvan:pista pisti
janos:jani jancsi
jozsef:jozsi
katalin:kati kata
laszlo:laci
sandor:sanyi
cornelis:kees cor
hendrik:henk
jacobus:jaap koos
johannes:hans jan joop
pieter:piet
willem:wim`;
