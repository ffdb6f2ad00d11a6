import type Type from 'typebox'
import { expectTypeOf, test } from 'vitest'
import type { Refusal } from '#platform'
import type { Redirect } from './answer.ts'
import type { ApiSpec, Model, PageSpec, PathParams } from './door.ts'

type Page = PageSpec<null, unknown, { id: string }>
type Api = ApiSpec<null, undefined, undefined, undefined, { 200: Type.TObject }>

test('a door that does not say who may enter or what is recorded does not compile', () => {
  expectTypeOf<Pick<Page, 'who' | 'record' | 'load' | 'view'>>().toExtend<Page>()
  expectTypeOf<Omit<Page, 'who'>>().not.toExtend<Page>()
  expectTypeOf<Omit<Page, 'record'>>().not.toExtend<Page>()
  expectTypeOf<Omit<Api, 'who'>>().not.toExtend<Api>()
  expectTypeOf<Omit<Api, 'record'>>().not.toExtend<Api>()
  expectTypeOf<undefined>().not.toExtend<Page['record']>()
})

test('path parts are named by the path', () => {
  expectTypeOf<PathParams<'/thu-tuc/:code'>>().toEqualTypeOf<{ readonly code: string }>()
  expectTypeOf<PathParams<'/ho-so/:id/giay/:so'>>().toExtend<{ readonly id: string; readonly so: string }>()
  expectTypeOf<PathParams<'/thu-tuc'>>().toEqualTypeOf<unknown>()
})

test('the view sees what was loaded, never the refusal or the way elsewhere', () => {
  expectTypeOf<Model<{ id: string } | Refusal<'x'> | Redirect>>().toEqualTypeOf<{ id: string }>()
})
