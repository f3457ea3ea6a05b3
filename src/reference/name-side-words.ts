/**
 * Words that stand beside a person's name without being one, in comparison form (folded, Latin letters).
 *
 * Source: compiled by hand for this package from style guides of forms of address, November 2026.
 */
export const nameTitles =
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness count countess duke duchess earl viscount marquess prince princess rev reverend fr father sister hon honourable pres president minister senator governor king queen pope cardinal bishop capt captain col colonel gen general lt lieutenant maj major sgt admiral judge ing dipl mag herr frau hr fr. pan pani senor senora don dona sr sra m mme mlle monsieur madame signor signora sheikh shaikh shaykh sheik haji hajji hajj mullah mulla mawlawi maulavi maulana qari ayatollah imam sayyid sayed syed al-hajj ustad gospodin gospozha pharaoh';

/** What follows a name. */
export const nameSuffixes = 'jr jnr junior sr snr senior ii iii iv esq esquire phd md mba ma msc bsc cpa dds qc kc obe cbe mbe mp';

/** Words that tie a family name together; they come and go between spellings of one name. */
export const nameParticles = 'de del della dela di da do dos das du des le la las los lo van von vom der den ter ten te zu zum zur af av bin ben ibn bint al el ul ur ud abu abou ould mac mc st san santa y e i na oglu ogly kyzy zade';
