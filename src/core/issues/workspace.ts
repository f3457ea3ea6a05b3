/** Codes of reading the definition of a workspace. */
export const workspaceIssues = {
  'workspace.invalid': ['error', '{reason}'],
} as const;
