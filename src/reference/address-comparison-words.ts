/**
 * Words of street addresses with the short form they are compared by, in comparison form; and words that tell a part of a
 * building.
 *
 * Source: compiled by hand from USPS Publication 28 (2025), Royal Mail and Australia Post guides and common European usage,
 * November 2026.
 */
export const streetShortForms =
  'street=st str=st strasse=st ulica=ul ul=ul ulitsa=ul road=rd avenue=av ave=av aven=av avenida=av avda=av boulevard=bd blvd=bd boul=bd bvd=bd drive=dr drv=dr lane=ln court=ct crt=ct place=pl plaza=pl platz=pl plac=pl square=sq terrace=tce ter=tce terr=tce crescent=cr cres=cr circuit=cct circle=cir close=cl parkway=pkwy pky=pkwy highway=hwy way=wy wy=wy north=n south=s east=e west=w northeast=ne northwest=nw southeast=se southwest=sw saint=st mount=mt fort=ft heights=hts building=bldg rue=rue calle=cl c=cl via=via viale=vle piazza=pza prospekt=pr prospect=pr prosp=pr pereulok=per aleja=al aleje=al allee=al alley=aly trail=trl turnpike=tpke gardens=gdns garden=gdns grove=gr expressway=expy first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th';

/** Words that announce a flat, floor or box rather than a house. */
export const unitWords = 'apt apartment appt flat unit suite ste room rm floor fl no lok kv office of top tur app appartement box';
