import { useDeployment } from '../api/deployment.ts'
import { experience } from '../experience/place.ts'

/** In local mode mail stays on this machine: the way to it. */
export function LocalInboxLink() {
  const { deployment } = useDeployment()
  if (!deployment?.localMode || experience?.hasOwnDomain) return null
  return (
    <p>
      Running locally: <a href="/local/inbox">Open the local inbox</a>
    </p>
  )
}
