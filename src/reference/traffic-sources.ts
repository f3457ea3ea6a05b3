/**
 * Hosts visitors come from, as `source:host,host` lists; a host stands for its subdomains, `name.*` for any top-level domain.
 *
 * Source: Google Analytics 4 default channel group and Matomo's lists (CC0) as of November 2026, shortened to what is in use.
 */
export const searchHosts =
  'google:google.* bing:bing.com,cn.bing.com yandex:yandex.*,ya.ru yahoo:search.yahoo.com,search.yahoo.co.jp duckduckgo:duckduckgo.com baidu:baidu.com ecosia:ecosia.org qwant:qwant.com startpage:startpage.com brave:search.brave.com naver:search.naver.com,naver.com seznam:search.seznam.cz,seznam.cz mail.ru:go.mail.ru rambler:nova.rambler.ru,rambler.ru sogou:sogou.com 360:so.com kagi:kagi.com ask:ask.com aol:search.aol.com daum:search.daum.net dogpile:dogpile.com mojeek:mojeek.com swisscows:swisscows.com onet:szukaj.onet.pl lycos:search.lycos.com petal:petalsearch.com sputnik:sputnik.ru coccoc:coccoc.com';

export const aiHosts =
  'chatgpt:chatgpt.com,chat.openai.com,openai.com perplexity:perplexity.ai gemini:gemini.google.com,bard.google.com copilot:copilot.microsoft.com,copilot.cloud.microsoft claude:claude.ai deepseek:deepseek.com,chat.deepseek.com grok:grok.com,x.ai mistral:chat.mistral.ai,mistral.ai you:you.com poe:poe.com meta_ai:meta.ai alice:alice.yandex.ru gigachat:giga.chat phind:phind.com kimi:kimi.com,kimi.moonshot.cn qwen:chat.qwen.ai doubao:doubao.com';

export const socialHosts =
  'facebook:facebook.com,fb.com,fb.me,messenger.com,com.facebook.katana instagram:instagram.com,com.instagram.android x:x.com,t.co,twitter.com,com.twitter.android linkedin:linkedin.com,lnkd.in,com.linkedin.android youtube:youtube.com,youtu.be tiktok:tiktok.com,com.zhiliaoapp.musically vk:vk.com,vk.ru,vkontakte.ru,com.vkontakte.android ok:ok.ru,odnoklassniki.ru telegram:t.me,telegram.org,telegram.me,org.telegram.messenger whatsapp:whatsapp.com,wa.me,com.whatsapp pinterest:pinterest.*,pin.it reddit:reddit.com,redd.it,com.reddit.frontpage threads:threads.net,threads.com,l.threads.net bluesky:bsky.app,go.bsky.app mastodon:mastodon.social snapchat:snapchat.com quora:quora.com medium:medium.com discord:discord.com,discord.gg slack:slack.com xing:xing.com weibo:weibo.com,weibo.cn wechat:weixin.qq.com,mp.weixin.qq.com line:line.me viber:viber.com,com.viber.voip skype:skype.com tumblr:tumblr.com twitch:twitch.tv dzen:dzen.ru,zen.yandex.ru habr:habr.com vc:vc.ru livejournal:livejournal.com pikabu:pikabu.ru hackernews:news.ycombinator.com stackoverflow:stackoverflow.com github:github.com flickr:flickr.com vimeo:vimeo.com kakao:kakao.com zalo:zalo.me rutube:rutube.ru';

export const mailHosts =
  'gmail:mail.google.com,com.google.android.gm yahoo:mail.yahoo.com outlook:outlook.live.com,outlook.office.com,outlook.office365.com,mail.live.com,com.microsoft.office.outlook mail.ru:e.mail.ru,touch.mail.ru,light.mail.ru,m.mail.ru yandex:mail.yandex.ru,mail.yandex.com,mail.yandex.* aol:mail.aol.com proton:mail.proton.me,mail.protonmail.com icloud:icloud.com zoho:mail.zoho.com rambler:mail.rambler.ru onet:poczta.onet.pl wp:poczta.wp.pl interia:poczta.interia.pl qq:mail.qq.com 163:mail.163.com naver:mail.naver.com ukr.net:mail.ukr.net gmx:gmx.net,gmx.de,navigator.gmx.net web.de:web.de mailchimp:mailchi.mp,list-manage.com hubspot:hs-sites.com';

export const adHosts =
  'google:googleads.g.doubleclick.net,googleadservices.com,googlesyndication.com,doubleclick.net yandex:yabs.yandex.ru,an.yandex.ru,direct.yandex.ru mytarget:target.my.com,r.mail.ru criteo:criteo.com taboola:taboola.com outbrain:outbrain.com';

/** Parameters an advertiser's system adds to a link: parameter:channel:source. */
export const clickIds =
  'gclid:paid_search:google gbraid:paid_search:google wbraid:paid_search:google gad_source:paid_search:google dclid:display:google msclkid:paid_search:bing yclid:paid_search:yandex ysclid:organic_search:yandex srsltid:organic_search:google fbclid:social:facebook igshid:social:instagram igsh:social:instagram ttclid:paid_social:tiktok twclid:paid_social:x li_fat_id:paid_social:linkedin rb_clickid:paid_social:vk vkclid:paid_social:vk epik:paid_social:pinterest sccid:paid_social:snapchat rdt_cid:paid_social:reddit qclid:paid_social:quora irclickid:affiliate:impact awc:affiliate:awin cjevent:affiliate:cj admitad_uid:affiliate:admitad mc_cid:email:mailchimp mc_eid:email:mailchimp _hsenc:email:hubspot _hsmi:email:hubspot mkt_tok:email:marketo vero_id:email:vero _kx:email:klaviyo';
