import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { Guard } from './Guard.tsx'
import { GUARDED, ROUTES } from './routes.tsx'

const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'))

const isUnder = (door: string) => (route: { path: string }) =>
  route.path === `/${door}` || route.path.startsWith(`/${door}/`)

export function Pages() {
  const open = ROUTES.filter((route) => !GUARDED.some((door) => isUnder(door)(route)))
  return (
    <Switch>
      {GUARDED.map((door) => (
        <Route key={door} path={`/${door}/*?`}>
          <Guard>
            <Switch>{routesOf(ROUTES.filter(isUnder(door)))}</Switch>
          </Guard>
        </Route>
      ))}
      {routesOf(open)}
    </Switch>
  )
}

function routesOf(routes: typeof ROUTES) {
  return [
    ...routes.map(({ path, page: Page }) => (
      <Route key={path} path={path}>
        {({ id = '' }: { id?: string }) => <Page id={id} />}
      </Route>
    )),
    <Route key="else" component={NotFoundPage} />,
  ]
}
