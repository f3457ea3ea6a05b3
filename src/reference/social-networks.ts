/**
 * Networks a profile may live on, one a line: name | hosts | path of a profile, `*` the handle | what a handle looks like |
 * first steps that are pages of the network's own.
 *
 * Source: the networks' own address schemes, November 2026.
 */
export const socialNetworks = `
linkedin|linkedin.com|/in/* /company/* /school/* /showcase/* /pub/* /organization-guest/company/*|[\\p{L}\\p{N}\\p{M}%_.&'-]{2,100}|feed jobs posts pulse groups learning help legal login signup search mynetwork messaging notifications sharing sharearticle redir
x|x.com twitter.com|/*|[A-Za-z0-9_]{1,15}|home i search intent share hashtag explore settings login signup messages notifications compose about tos privacy jobs download
facebook|facebook.com fb.com fb.me|/people/-/* /pages/category/-/* /pages/-/* /pg/* /profile/* /*|[\\p{L}\\p{N}.-]{2,100}|sharer sharer.php share share.php groups group events watch login login.php marketplace photo photo.php hashtag story.php stories help policies dialog plugins ads business gaming messages notifications permalink.php reel reels search settings video.php privacy home.php l.php tr
instagram|instagram.com instagr.am|/*|[A-Za-z0-9_.]{1,30}|p reel reels explore stories accounts tv direct about developer legal web ar s
telegram|t.me telegram.me telegram.dog|/s/* /*|[A-Za-z][A-Za-z0-9_]{3,31}|joinchat addstickers addemoji share proxy socks setlanguage addtheme iv login confirmphone bg c addlist invoice boost
vk|vk.com vk.ru vkontakte.ru|/*|[A-Za-z0-9_.]{2,32}|feed im wall away away.php video videos audio music search friends groups photos apps app about login settings market clips share.php doc dev support terms
ok|ok.ru odnoklassniki.ru|/profile/* /group/* /*|[A-Za-z0-9_.-]{2,64}|feed dk video music search settings games app help messages
youtube|youtube.com|/channel/* /c/* /user/* /*|@?[\\p{L}\\p{N}_.-]{2,64}|watch playlist results shorts feed embed live gaming premium about t howyoutubeworks creators ads account redirect hashtag post
tiktok|tiktok.com|/*|@[A-Za-z0-9_.]{2,24}|
github|github.com|/orgs/* /*|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})|login join features topics marketplace explore about pricing settings notifications pulls issues sponsors trending collections search enterprise security contact site apps readme customer-stories team events
gitlab|gitlab.com|/*|[A-Za-z0-9_][A-Za-z0-9_.-]{1,254}|explore users help dashboard search
medium|medium.com|/*|@[A-Za-z0-9_.-]{1,60}|
threads|threads.net threads.com|/*|@[A-Za-z0-9_.]{1,30}|
bluesky|bsky.app|/profile/*|[A-Za-z0-9.:-]{3,253}|
reddit|reddit.com|/user/* /u/*|[A-Za-z0-9_-]{3,20}|
pinterest|pinterest.com pinterest.ru pinterest.de pinterest.fr pinterest.co.uk pinterest.ca|/*|[A-Za-z0-9_]{3,30}|pin search ideas categories explore login about business settings today
snapchat|snapchat.com|/add/*|[A-Za-z0-9_.-]{3,15}|
xing|xing.com|/profile/* /pages/* /companies/*|[A-Za-z0-9_.-]{2,100}|
behance|behance.net|/*|[A-Za-z0-9_-]{3,40}|gallery search joblist live galleries
dribbble|dribbble.com|/*|[A-Za-z0-9_-]{2,40}|shots jobs designers tags session signup search
twitch|twitch.tv|/*|[A-Za-z0-9_]{3,25}|directory videos downloads jobs p settings search
discord|discord.com discordapp.com|/users/*|[0-9]{15,22}|
habr|habr.com|/users/* /ru/users/* /en/users/* /company/* /ru/companies/*|[A-Za-z0-9_-]{2,40}|
weibo|weibo.com|/u/* /n/* /*|[\\p{L}\\p{N}_-]{2,30}|login home search tv hot
zalo|zalo.me|/*|[A-Za-z0-9_.]{3,40}|pc login
line|line.me|/ti/p/* /R/ti/p/*|[~@A-Za-z0-9_.-]{3,40}|
`;

/** Messengers and networks whose accounts have no web address of the common kind. */
export const furtherNetworks = 'whatsapp viber skype signal mastodon wechat';

/** Short and local forms people put in front of a handle. */
export const networkWords =
  'li:linkedin линкедин:linkedin twitter:x tw:x твиттер:x fb:facebook фейсбук:facebook insta:instagram ig:instagram инстаграм:instagram инста:instagram tg:telegram телеграм:telegram тг:telegram vkontakte:vk вк:vk вконтакте:vk odnoklassniki:ok ок:ok yt:youtube tt:tiktok gh:github bsky:bluesky snap:snapchat wa:whatsapp wapp:whatsapp ватсап:whatsapp вотсап:whatsapp вайбер:viber скайп:skype weixin:wechat';
