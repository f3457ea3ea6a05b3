/** A hash of a text for the place in a table; what stands there is compared in full, so that it needs to be quick and no more. */
export function slotHash(text: string): number {
  let hash = 0x3243f6a9;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
