import type { AgencyDirectory } from '#agency'
import { type Post, postTitle, roleWords } from '#identity'
import { localDate } from '#platform'
import { FormBox, keyedRow, useScene } from '#web'
import { todayPath } from '../inbox/looking.form.ts'
import { todayWords as words } from './today.words.ts'

export interface PostsProps {
  readonly posts: readonly Post[]
  readonly active: string
  readonly directory: AgencyDirectory
}

/** Work belongs to posts. Whoever holds several goes from one list to another here, without the account's page. */
export const Posts = ({ posts, active, directory }: PostsProps) => {
  const { t, now } = useScene()
  if (posts.length < 2) return null
  const titled = (post: Post) => `${t(postTitle(post))} · ${t(directory.shortNameAt(post.agency, localDate(now)))}`
  const titles = posts.map(titled)
  // one title may stand for two posts of an agency: then the work tells them apart
  const named = (post: Post): string =>
    titles.filter((title) => title === titled(post)).length < 2
      ? titled(post)
      : `${titled(post)} · ${t(roleWords[post.role])}`
  return (
    <nav aria-label={t(words.posts)}>
      <ul class="chips">
        {posts.map((post) => {
          const name = named(post)
          return (
            <li key={post.id}>
              {post.id === active ? (
                <span class="chip" aria-current="true">
                  {name}
                </span>
              ) : (
                <FormBox action="/can-bo/tai-khoan">
                  <input type="hidden" name="act" value="post" />
                  <input type="hidden" name="post" value={post.id} />
                  <input type="hidden" name="ve" value={todayPath} />
                  <button type="submit" class="chip" {...keyedRow('Alt+Minus', t(words.switchPost))}>
                    {name}
                  </button>
                </FormBox>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
