/**
 * The domains people mean when they mistype one: the mailbox providers with the most users in each region.
 *
 * Source: providers' published figures and general knowledge, November 2026.
 */
export const popularMailDomains =
  'gmail.com yahoo.com hotmail.com outlook.com icloud.com aol.com live.com msn.com googlemail.com protonmail.com mail.ru yandex.ru rambler.ru inbox.ru bk.ru ukr.net wp.pl onet.pl o2.pl interia.pl gmx.de gmx.net web.de t-online.de yahoo.co.uk hotmail.co.uk yahoo.com.br uol.com.br yahoo.fr hotmail.fr live.fr orange.fr wanadoo.fr free.fr laposte.net libero.it comcast.net verizon.net att.net sbcglobal.net bellsouth.net qq.com 163.com 126.com naver.com btinternet.com yahoo.co.in yahoo.co.id rediffmail.com seznam.cz freenet.de';

/**
 * Real domains one slip away from a popular one: mail providers and well-known companies. They are never “corrected”.
 *
 * Source: the domains themselves, seen in use, November 2026.
 */
export const realNeighbours =
  'amail.com cmail.com email.com qmail.com tmail.com xmail.com zmail.com mmail.com mail.com ymail.com gmail.ru email.ru imail.ru zmail.ru mail.nu mail.vu mail.su mail.rs mail.ro xmail.ru mall.ru mil.ru main.ru nail.ru rail.ru 123.com 188.com 139.com 263.com ' +
  'bol.com.br uol.com.ar eastmail.com lastmail.com gol.com al.com aon.com all.com hitmail.com gotmail.com my.com me.com q.com uk2.net uk8.net vp.pl op.pl bp.pl hp.pl tp.pl ip.pl up.pl sp.pl wp.eu net.pl inet.pl ' +
  'love.com like.com line.com life.com five.com hive.com jive.com life.fr love.fr ' +
  'ms.com msc.com msi.com msd.com mtn.com man.com men.com psn.com sn.com mn.com qa.com web.dk weg.de wed.de we.de gm.de vk.ru ok.ru mk.ru sk.ru rk.ru uk.ru bp.ru tree.fr art.net act.net alt.net at.net orange.be orange.pl onet.eu uk.net yandex.by yandex.kz yandex.ua yandex.uz yandex.com';
