/** The query of the list of users, with its filters after it. */
export const USERS = ['users'] as const
