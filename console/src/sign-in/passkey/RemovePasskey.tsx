import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Factors, Passkey } from '../../api/answers.ts'
import { call, client, problemToShow } from '../../api/client.ts'
import { factorsQuery } from '../factors-query.ts'
import { RemoveFactorDialog } from '../RemoveFactorDialog.tsx'

type RemovePasskeyProps = {
  passkey: Passkey
  factors: Factors
  onClose: () => void
  onRemoved: () => void
}

export function RemovePasskey({ passkey, factors, onClose, onRemoved }: RemovePasskeyProps) {
  const queryClient = useQueryClient()
  const path = { passkeyId: passkey.id }
  const removing = useMutation({
    mutationFn: () => call(() => client.DELETE('/v1/account/passkeys/{passkeyId}', { params: { path } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onRemoved()
    },
  })
  return (
    <RemoveFactorDialog
      title={`Remove “${passkey.name}”?`}
      isLast={factors.passkeys.length === 1 && !factors.totp}
      factors={factors}
      problem={problemToShow(removing.error)}
      busy={removing.isPending}
      onConfirm={removing.mutate}
      onClose={onClose}
    >
      <p>It will open nothing here any more. Delete it in your password manager or on the key as well.</p>
    </RemoveFactorDialog>
  )
}
