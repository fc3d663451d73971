import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Trouble } from './api.ts'
import { makeRouter } from './router.tsx'
import { applyTheme } from './shell/theme.ts'
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'

applyTheme()
// a server that does not answer may be starting anew; one that answers has said what it has to say
const again = (failed: number, error: Error) => failed < 1 && !(error instanceof Trouble && error.status > 0)
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: again, refetchOnWindowFocus: false } },
})

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
)
