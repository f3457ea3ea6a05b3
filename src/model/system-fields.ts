/** Names a stored record has of itself. */
export const systemFields: readonly string[] = ['id', 'createdAt', 'updatedAt', 'version'];
