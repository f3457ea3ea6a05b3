/** Active codes of ISO 4217 (amendment 177, 2025-01), without funds and metals. */
export const currencyCodes =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** Codes that ended, which old records still carry. */
export const formerCurrencyCodes = 'ANG ATS BEF BYR CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE ROL RUR SIT SKK SLL TMM TRL USN VEF XEU ZMK ZWL';

/** Codes whose smallest unit is a thousandth. */
export const thousandthCurrencies = 'BHD IQD JOD KWD LYD OMR TND';

/**
 * Signs, abbreviations and names of currencies, folded, with the codes they may mean, likeliest first; after Unicode CLDR 48
 * (2025-10) and everyday use, November 2026. A name that ends in `~` stands for its case forms as well; a caret stands for
 * Cyrillic in the spelling of cyrillic-spelling.ts.
 */
export const currencyNames =
  'EUR=€,euro~,^evro;USD=us$,$us,u.s.$,us dollar~,usd$;USD CAD AUD NZD SGD HKD MXN ARS CLP COP=$,dollar~,^dollar~,^doll,dolar~,dollari,＄;GBP=£,pound~,pounds sterling,gbp£,^funt~,funt~,￡;RUB=₽,^rossijskih rublej,ruble,rubles,rubel;RUB BYN=^rub,^rubl~,^rublej,^r;PLN=zl,zlot~,pln zl,^zlot~;CZK=kc,korun ceskych;UAH=₴,^grn,^grivn~,^grivenX,hryvnia;KZT=₸,^tenge,tenge,^tg;KGS UZS=^som,som;KGS=^kgs;UZS=soʻm,so\'m,sum,^sum;JPY CNY=¥,￥;JPY=円,yen,^iena,jp¥;CNY=元,人民币,rmb,yuan,^UanX,cn¥,cny¥;INR=₹,indian rupee~;INR PKR LKR NPR MUR=rs,₨,rupee~;KRW=₩,원,won;ILS=₪,nis,shekel~;VND=₫,d,vnd d;TRY=₺,tl,lira,turk lirasi;NGN=₦,naira;THB=฿,baht;PHP=₱,peso~ filipino;CRC=₡;PYG=₲;GHS=₵,gh₵;GEL=₾,lari,^lari;AZN=₼;AZN TMT=manat,^manat;AMD=֏,dram;MNT=₮;KHR=៛;LAK=₭;BGN=^lv,leva;RON MDL=lei,leu,^lej;HUF=forint;SEK NOK DKK ISK=kr,kron~;CHF=fr,sfr,franken,chf fr;BRL=r$,reais,real;CAD=c$,ca$,can$;AUD=a$,au$;NZD=nz$;HKD=hk$;SGD=s$,sg$;TWD=nt$;MXN=mx$,mex$;BZD=bz$;DOP=rd$;JMD=j$;TTD=tt$;UYU=$u;ZAR=r;MYR=rm,ringgit;IDR=rp,rupiah;PEN=s/,soles;BOB VES=bs;BAM=km;RSD=din,^din;RSD KWD IQD JOD DZD TND LYD BHD=dinar~,^dinar~;AED MAD=dirham~,^dirham~;SAR QAR IRR YER OMR=rial~,riyal~,^rial~;KES UGX TZS SOS=shilling~;ALL=lek,leke;UGX=ush;KES=ksh;TZS=tsh;ETB BYN=br;SAR IRR YER=﷼;AED=dh,dhs,د.إ,درهم;BDT=৳;TND=dt;KWD=kd;IRR=تومان,ریال;XOF XAF=cfa,fcfa;NGN=₦;EGP=le,e£;BYN=bel rub;AFN=afghani;AOA=kwanza;BDT=taka;BOB=boliviano~;BTN=ngultrum;BWP=pula;CVE=escudo~;ERN=nakfa;ETB=birr;GHS=cedi~;GMD=dalasi;GTQ=quetzal;HNL=lempira~;HTG=gourde~;KHR=riel~;LAK=kip;LSL=loti;MGA=ariary;MKD=denar~;MMK=kyat~;MNT=tugrik~;MOP=pataca~;MRU=ouguiya;MVR=rufiyaa;MWK ZMW=kwacha;MZN=metical;NIO=cordoba~;PAB=balboa~;PGK=kina;PYG=guarani~;SLE=leone~;STN=dobra;SZL=lilangeni;TJS=somoni,^somoni;TOP=pa\'anga;VND=dong;VUV=vatu;WST=tala;ZAR=rand';
