/**
 * The domains people mean when they mistype one: the mailbox providers with the most users in each region. An ending stands
 * before the names it belongs to.
 *
 * Source: providers' published figures and general knowledge, November 2026.
 */
export const popularMailDomains =
  '.com gmail yahoo hotmail outlook icloud aol live msn googlemail protonmail qq 163 126 naver btinternet rediffmail rocketmail bigpond virginmedia .ru mail yandex rambler inbox bk .net ukr gmx laposte comcast verizon att sbcglobal bellsouth .pl wp onet o2 interia .de gmx web t-online freenet .co.uk yahoo hotmail .com.br yahoo uol .fr yahoo hotmail live orange wanadoo free .it libero virgilio .cz seznam .ca sympatico .me proton';

/**
 * Real domains that would pass for a slip for a popular one: mail providers and well-known companies. They are never “corrected”.
 *
 * Source: the domains themselves, seen in use, November 2026.
 */
export const realNeighbours =
  '.com amail cmail email qmail tmail xmail zmail mmail mail ymail 123 263 al hitmail gotmail q love like line life five hive jive ms sn mn aver vive lite n26 atinternet .ru gmail email imail zmail xmail mall mil main nail rail .nu mail .vu mail .su mail .rs mail .ro mail .com.br bol .com.ar uol .net uk2 uk8 art act alt at uk uk7 .pl net inet .fr life love tree .dk web .de we gm';
