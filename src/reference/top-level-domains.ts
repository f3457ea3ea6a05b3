/**
 * Every top-level domain of two letters, sorted and written without gaps.
 *
 * Source: IANA, Root Zone Database (facts), by way of the npm list `tlds` 1.261.0, November 2025.
 */
export const countryTopLevels =
  'acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjbmbnbobrbsbtbvbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotrtttvtwtzuaugukusuyuzvavcvevgvivnvuwfwsyeytzazmzw';

/** The longer ones that are a letter away from `com`, `net`, `org` or `info`, and real. Source: the same. */
export const realNearCommon = /^(?:bet|bom|cam|com|info|mom|nec|net|new|next|ntt|ong|org|pet|vet)$/;

/** Top-level and second-level domains that never deliver. Source: RFC 2606, RFC 6761, RFC 9476. */
export const reservedDomains = /(?:^|\.)(?:example|test|invalid|localhost|local|example\.(?:com|net|org))$/;
