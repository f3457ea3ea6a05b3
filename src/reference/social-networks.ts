/**
 * Networks and messengers, one a line: its name and the words people put before a handle | hosts | addresses of profiles, with
 * `*` for a name and `0` for a number or an id, on the first host where no scheme stands | further beginnings of a profile's
 * path, tried before those of its addresses, `-` for any step | first steps that are pages of its own | what a handle looks like,
 * upper and lower case alike.
 *
 * Under `.*` a host stands in any country, under `*.` the handle stands before the host; `.invalid` stands for the scheme of an
 * app, since nobody can own a name under it (RFC 6761).
 *
 * Source: the networks' own address schemes, November 2026.
 */
export const socialNetworks = `
linkedin li линкедин|www.linkedin.com|/in/* /company/* /school/* /showcase/*|/pub/ /-/in/ /-/company/||[\\w%.&'\\x80-\\uffff-]{2,100}
x twitter tw твиттер|x.com twitter.com||/#!/ /intent/user?screen_name= /intent/follow?screen_name=|i compose tos download|\\w{1,15}
facebook fb фейсбук|www.facebook.com fb.com fb.me m.me|/profile.php?id=0 /*|/people/-/ /pages/category/-/ /pages/-/ /pg/ /profile/|group sharer watch marketplace policies dialog plugins tr|[\\w.\\x80-\\uffff-]{2,100}
instagram insta ig инстаграм инста|www.instagram.com instagr.am||/stories/ /_u/|p accounts direct developer web ar s|(?!.*\\.\\.)[\\w.]{1,30}
telegram tg телеграм тг|t.me telegram.me telegram.dog tg.invalid *.t.me|/+0 /*|/s/ /resolve?domain=|joinchat addstickers addemoji proxy socks setlanguage addtheme confirmphone addlist invoice boost|[a-z]\\w{3,31}|\\+\\d{7,15}
vk vkontakte вк вконтакте|vk.com vk.ru vkontakte.ru|||im wall away audio friends market clips app dev support|(?!(?:album|app|clip|photo|topic|video|wall)\\d)[\\w.]{2,32}
ok odnoklassniki ок|ok.ru odnoklassniki.ru|/profile/0 /* /group/*|/group/|dk
youtube yt|www.youtube.com|/channel/0 /*|/c/ /user/|watch playlist results shorts embed premium t howyoutubeworks creators account redirect post|@?[\\w.\\x80-\\uffff-]{2,64}
tiktok tt|www.tiktok.com||||@[\\w.]{2,24}
github gh|github.com||/orgs/|join features topics marketplace pricing pulls issues sponsors trending collections enterprise security contact site readme customer-stories team|[a-z\\d][a-z\\d-]{0,38}
gitlab|gitlab.com|||users dashboard
medium|medium.com *.medium.com||||@[\\w.-]{1,60}
threads|threads.net threads.com||||@[\\w.]{1,30}
bluesky bsky|bsky.app|/profile/*|||[\\w.:-]{3,253}
reddit|reddit.com|/user/*|/u/||[\\w-]{3,20}
pinterest|pinterest.com pinterest.*|||pin ideas categories today|\\w{3,30}
snapchat snap|snapchat.com|/add/*|||[\\w.-]{3,15}
xing|xing.com|/profile/* /pages/* /companies/*
behance|behance.net|||gallery joblist galleries
dribbble|dribbble.com|||shots designers tags session
twitch|twitch.tv|||directory downloads p|\\w{3,25}
discord|discord.com discordapp.com discord.gg|/users/*|||\\d{15,22}
habr|habr.com|/users/* /companies/* /company/*|/-/users/ /-/companies/
weibo|weibo.com||/u/ /n/|hot|[\\w\\x80-\\uffff-]{2,30}
zalo|zalo.me|||pc
tumblr|tumblr.com *.tumblr.com|||dashboard tagged
substack|*.substack.com|https://*.substack.com|/|open
stackoverflow|stackoverflow.com|/users/*|||\\d+
flickr|www.flickr.com|/people/*|/photos/||[\\w@.-]{2,64}
livejournal жж|*.livejournal.com|https://*.livejournal.com|/
producthunt|www.producthunt.com|/@*
crunchbase|www.crunchbase.com|/person/* /organization/*
dzen дзен|dzen.ru zen.yandex.ru|/* /id/*|/id/|articles news video
rutube|rutube.ru|/channel/0 /u/*||
patreon|www.patreon.com||/c/|posts
soundcloud|soundcloud.com|||discover upload
spotify|open.spotify.com|/artist/* /user/* /show/*
vimeo|vimeo.com||/user/|watch|(?!\\d+$)[\\w-]{2,64}
linktree|linktr.ee
devto|dev.to
keybase|keybase.io
exercism|exercism.org exercism.io|/profiles/*
line|line.me|/ti/p/*|/R/ti/p/||[~@\\w.-]{3,40}
whatsapp wa wapp ватсап вотсап|wa.me whatsapp.com whatsapp.invalid|/0|/send?phone=||\\+\\d{7,15}
viber вайбер|viber.com viber.invalid|viber://chat?number=%2B0|/chat?number= /add?number=||\\+\\d{7,15}
signal|signal.me signal.group|/#p/+0|||\\+\\d{7,15}|[a-z_]\\w{2,31}(?:\\.\\d{2,9})?
skype скайп|skype.com join.skype.com skype.invalid|skype:*?chat|/invite/ /||[\\w\\x80-\\uffff][\\w.,:@\\x80-\\uffff-]{2,63}
wechat weixin|||||[\\w\\x80-\\uffff][\\w.,:@\\x80-\\uffff-]{2,63}
mastodon|||||[\\w.-]{1,60}@[\\w-]+(?:\\.[\\w-]+)+
`;

/** First steps that are pages of the network's own on several of them. */
export const commonPages =
  'about ads apps business events explore feed gaming groups hashtag help home jobs legal live login messages music notifications photo photos privacy reel reels search settings share signup stories terms tv video videos';
