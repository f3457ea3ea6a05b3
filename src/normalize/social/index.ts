export { normalizeSocial, type SocialOptions, type SocialProfile } from './social.ts';
