// First, so that the token of a mailed link is out of the address before the router reads it.
import '../sign-in/fragment-token.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadDeployment } from '../api/deployment.ts'
import { asProblem } from '../api/problem.ts'
import { DesignProvider } from '../design/DesignProvider.tsx'
import { router } from './router.tsx'

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a network a call fails at once and says so, instead of waiting in silence.
      networkMode: 'always',
      retry: (failures, error) => {
        const { status } = asProblem(error)
        return failures < 1 && (status === 0 || status >= 500)
      },
    },
    mutations: { networkMode: 'always' },
  },
})

// The browser may show this page again as it was when somebody goes back after signing out.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

loadDeployment()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <DesignProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </DesignProvider>
  </StrictMode>,
)
