/**
 * Hosts visitors come from, a channel a line, with `source:host,host` lists. A host stands for its subdomains, `name.*` for any
 * top-level domain, a name without a full stop for the one in `.com`, `=name` for a source people write so. The source is left
 * out where it is the first word of its first host. Hosts that tell by a word in them, `search.…` or `mail.…`, need no entry.
 *
 * Source: Google Analytics 4 default channel group and Matomo's lists (CC0) as of November 2026, shortened to what is in use.
 */
export const trafficHosts = `
ai_assistant chatgpt,openai perplexity.ai gemini.google.com,bard.google.com notebooklm.google.com copilot.microsoft.com,copilot.cloud.microsoft claude.ai,claude deepseek grok,x.ai mistral.ai you poe meta_ai:meta.ai alice.yandex.ru gigachat:giga.chat phind kimi,kimi.moonshot.cn qwen:chat.qwen.ai doubao ernie:yiyan.baidu.com chatglm.cn iask.ai jasper.ai
social facebook,fb,fb.me,=meta,=an,=msg,=facebook_ads,=facebookads,messenger,workplace,com.facebook.katana instagram,=ig,=insta,com.instagram.android x,t.co,twitter,com.twitter.android linkedin,=li,lnkd.in,com.linkedin.android youtube,=yt,youtu.be tiktok,com.zhiliaoapp.musically vk,=vkads,=vk_ads,=vkontakte,vk.ru,vkontakte.ru,com.vkontakte.android ok.ru,odnoklassniki.ru telegram.org,=tg,t.me,telegram.me,org.telegram.messenger whatsapp,wa.me,com.whatsapp pinterest.*,pin.it reddit,redd.it,com.reddit.frontpage threads.net,threads bluesky:bsky.app mastodon.social snapchat quora medium discord,discord.gg slack xing weibo,weibo.cn,t.cn wechat:weixin.qq.com qzone.qq.com line.me viber,com.viber.voip skype tumblr twitch.tv dzen.ru,zen.yandex.ru habr vc.ru livejournal,livejournal.ru pikabu.ru my.mail.ru hackernews:news.ycombinator.com stackoverflow github flickr vimeo dailymotion kakao zalo.me rutube.ru behance.net dribbble deviantart douban mixi.jp badoo foursquare meetup myspace nextdoor renren v2ex classmates taringa.net last.fm producthunt substack patreon linktr.ee lnk.bio smm:=smm
organic_search google.*,com.google.android.googlequicksearchbox bing yandex.*,ya.ru yahoo:=yahoo duckduckgo baidu ecosia.org qwant startpage,ixquick brave:=brave naver seznam.cz mail.ru:go.mail.ru rambler.ru sogou 360:so,so.360.cn kagi ask.*,search-results dogpile,infospace,webcrawler,metacrawler mojeek swisscows metager.de lycos.* petal:petalsearch sputnik.ru coccoc aol:aolsearch voila:lemoteur.orange.fr zapmeta.* eniro.se kvasir.no najdi.si neti.ee meta.ua sm.cn zoznam.sk startsiden.no zum
email gmail:mail.google.com,gmail,com.google.android.gm outlook.live.com,outlook.office.com,outlook.office365.com,mail.live.com,com.microsoft.office.outlook mail.ru:e.mail.ru,touch.mail.ru,light.mail.ru,m.mail.ru proton:mail.protonmail.com icloud ukr.net:mail.ukr.net gmx.* web.de:web.de mail.com:mail mailchimp:mailchi.mp,list-manage hubspot:hs-sites
display google:googleadservices,googlesyndication,doubleclick.net yandex:yabs.yandex.ru,an.yandex.ru,direct.yandex.ru mytarget:target.my.com,r.mail.ru criteo taboola outbrain
paid_search google:syndicatedsearch.goog,adsensecustomsearchads`;

/** Parameters an advertiser's system adds to a link, in the same form, stronger evidence first. */
export const clickIds = `
paid_search google:gclid,gbraid,wbraid,gad_source
display google:dclid
paid_search bing:msclkid yandex:yclid
organic_search yandex:ysclid google:srsltid
social facebook:fbclid instagram:igshid,igsh
paid_social tiktok:ttclid x:twclid linkedin:li_fat_id vk:rb_clickid,vkclid pinterest:epik snapchat:sccid reddit:rdt_cid quora:qclid
affiliate impact:irclickid awin:awc cj:cjevent admitad:admitad_uid
email mailchimp:mc_cid,mc_eid hubspot:_hsenc,_hsmi marketo:mkt_tok vero:vero_id klaviyo:_kx`;
