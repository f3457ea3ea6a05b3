/**
 * The domains people mean when they mistype one: the mailbox providers with the most users in each region. An ending stands
 * before the names it belongs to.
 *
 * Source: providers' published figures and general knowledge, November 2026.
 */
export const popularMailDomains =
  '.com gmail yahoo hotmail outlook icloud aol live msn googlemail protonmail qq 163 126 naver btinternet rediffmail .ru mail yandex rambler inbox bk .net ukr gmx laposte comcast verizon att sbcglobal bellsouth .pl wp onet o2 interia .de gmx web t-online freenet .co.uk yahoo hotmail .com.br yahoo uol .fr yahoo hotmail live orange wanadoo free .it libero .co.in yahoo .co.id yahoo .cz seznam';

/**
 * Real domains one slip away from a popular one: mail providers and well-known companies. They are never “corrected”.
 *
 * Source: the domains themselves, seen in use, November 2026.
 */
export const realNeighbours =
  '.com amail cmail email qmail tmail xmail zmail mmail mail ymail 123 188 139 263 eastmail lastmail gol al aon all hitmail gotmail my me q love like line life five hive jive ms msc msi msd mtn man men psn sn mn qa yandex .ru gmail email imail zmail xmail mall mil main nail rail vk ok mk sk rk uk bp .nu mail .vu mail .su mail .rs mail .ro mail .com.br bol .com.ar uol .net uk2 uk8 art act alt at uk .pl vp op bp hp tp ip up sp net inet orange .eu wp onet .fr life love tree .dk web .de weg wed we gm .be orange .by yandex .kz yandex .ua yandex .uz yandex';
