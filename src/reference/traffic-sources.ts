/**
 * Hosts visitors come from, as `source:host,host` lists. A host stands for its subdomains, `name.*` for any top-level domain, a
 * name without a full stop for the one in `.com`. The source is left out where it is the first word of its first host.
 *
 * Source: Google Analytics 4 default channel group and Matomo's lists (CC0) as of November 2026, shortened to what is in use.
 */
export const searchHosts =
  'google.* bing yandex.*,ya.ru yahoo:search.yahoo.com,search.yahoo.co.jp duckduckgo baidu ecosia.org qwant startpage brave:search.brave.com naver seznam.cz mail.ru:go.mail.ru rambler.ru sogou 360:so kagi ask aol:search.aol.com daum:search.daum.net dogpile mojeek swisscows onet:szukaj.onet.pl lycos:search.lycos.com petal:petalsearch sputnik.ru coccoc';

export const aiHosts =
  'chatgpt,openai perplexity.ai gemini.google.com,bard.google.com copilot.microsoft.com,copilot.cloud.microsoft claude.ai deepseek grok,x.ai mistral.ai you poe meta_ai:meta.ai alice.yandex.ru gigachat:giga.chat phind kimi,kimi.moonshot.cn qwen:chat.qwen.ai doubao';

export const socialHosts =
  'facebook,fb,fb.me,messenger,com.facebook.katana instagram,com.instagram.android x,t.co,twitter,com.twitter.android linkedin,lnkd.in,com.linkedin.android youtube,youtu.be tiktok,com.zhiliaoapp.musically vk,vk.ru,vkontakte.ru,com.vkontakte.android ok.ru,odnoklassniki.ru telegram.org,t.me,telegram.me,org.telegram.messenger whatsapp,wa.me,com.whatsapp pinterest.*,pin.it reddit,redd.it,com.reddit.frontpage threads.net,threads bluesky:bsky.app mastodon.social snapchat quora medium discord,discord.gg slack xing weibo,weibo.cn wechat:weixin.qq.com line.me viber,com.viber.voip skype tumblr twitch.tv dzen.ru,zen.yandex.ru habr vc.ru livejournal pikabu.ru hackernews:news.ycombinator.com stackoverflow github flickr vimeo kakao zalo.me rutube.ru';

export const mailHosts =
  'gmail:mail.google.com,com.google.android.gm yahoo:mail.yahoo.com outlook.live.com,outlook.office.com,outlook.office365.com,mail.live.com,com.microsoft.office.outlook mail.ru:e.mail.ru,touch.mail.ru,light.mail.ru,m.mail.ru yandex:mail.yandex.* aol:mail.aol.com proton:mail.proton.me,mail.protonmail.com icloud zoho:mail.zoho.com rambler:mail.rambler.ru onet:poczta.onet.pl wp:poczta.wp.pl interia:poczta.interia.pl qq:mail.qq.com 163:mail.163.com naver:mail.naver.com ukr.net:mail.ukr.net gmx.net,gmx.de web.de:web.de mailchimp:mailchi.mp,list-manage hubspot:hs-sites';

export const adHosts =
  'google:googleadservices,googlesyndication,doubleclick.net yandex:yabs.yandex.ru,an.yandex.ru,direct.yandex.ru mytarget:target.my.com,r.mail.ru criteo taboola outbrain';

/** Parameters an advertiser's system adds to a link: `source:parameter,parameter` behind their channel, stronger evidence first. */
export const clickIds =
  'paid_search google:gclid,gbraid,wbraid,gad_source;display google:dclid;paid_search bing:msclkid yandex:yclid;organic_search yandex:ysclid google:srsltid;social facebook:fbclid instagram:igshid,igsh;paid_social tiktok:ttclid x:twclid linkedin:li_fat_id vk:rb_clickid,vkclid pinterest:epik snapchat:sccid reddit:rdt_cid quora:qclid;affiliate impact:irclickid awin:awc cj:cjevent admitad:admitad_uid;email mailchimp:mc_cid,mc_eid hubspot:_hsenc,_hsmi marketo:mkt_tok vero:vero_id klaviyo:_kx';
