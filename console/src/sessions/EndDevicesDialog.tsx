import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { deviceName } from './DeviceRow.tsx'
import type { Ending } from './DevicesPage.tsx'

type EndDevicesDialogProps = { asked: Ending; busy: boolean; onConfirm: () => void; onClose: () => void }

export function EndDevicesDialog({ asked, busy, onConfirm, onClose }: EndDevicesDialogProps) {
  const isAll = asked === 'others'
  return (
    <Dialog
      title={isAll ? 'Sign out all other devices?' : `Sign out ${deviceName(asked)}?`}
      onClose={onClose}
    >
      <p>
        {isAll
          ? 'Everything but this device has to sign in again. It takes effect at once.'
          : 'It has to sign in again. It takes effect at once.'}
      </p>
      <div className={controls.actions}>
        <Action look="danger" busy={busy} onClick={onConfirm}>
          Sign out
        </Action>
        <Action look="quiet" onClick={onClose}>
          Cancel
        </Action>
      </div>
    </Dialog>
  )
}
