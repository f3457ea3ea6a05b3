/** What people and programs write where there is no number, amount or day. */
export const noValue = /^(?:[-–—._?*/ ]+|n\W{0,2}a\.?|none|null|nil|nan|undefined|unknown|tb[ad]|н\/д|нет|brak|#[^\s\d]\S*)$/i;
