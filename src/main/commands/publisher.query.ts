import { type IdentityTables, permits, roles } from '#identity'
import { type Db, tables } from '#platform'

/** The officer of a user name, if one of the posts held on that day may publish procedures. */
export const findPublisher = async (
  db: Db,
  username: string,
  day: Temporal.PlainDate,
): Promise<{ readonly officerId: string } | null> => {
  const posts = await tables<IdentityTables>(db)
    .selectFrom('sign_in_user')
    .innerJoin('post', 'post.officer', 'sign_in_user.id')
    .select(['post.officer', 'post.role'])
    .where('sign_in_user.username', '=', username)
    .where('post.valid_from', '<=', day.toString())
    .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', day.toString())]))
    .execute()
  const allowed = posts.find(({ role: held }) => {
    const role = roles.find((known) => known === held)
    return role !== undefined && permits({ role }, 'procedure.publish', []) === true
  })
  return allowed === undefined ? null : { officerId: allowed.officer }
}
