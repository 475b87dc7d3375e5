import { useId, useState } from 'react'
import controls from '../../design/controls.module.css'
import classes from './sso.module.css'
import { TextAreaField } from './TextAreaField.tsx'

const longest = 1_048_576

type MetadataFileProps = { value: string; onChange: (xml: string) => void; error: string | undefined }

/** A metadata document: chosen from the disk, or pasted. */
export function MetadataFile({ value, onChange, error }: MetadataFileProps) {
  const id = useId()
  const [tooLarge, setTooLarge] = useState<string>()
  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    const isTooLarge = file.size > longest
    setTooLarge(isTooLarge ? `${file.name} is larger than 1 MB: this is no metadata.` : undefined)
    if (!isTooLarge) onChange(await file.text())
  }
  return (
    <>
      <div>
        <label className={controls.fieldLabel} htmlFor={id}>
          Metadata file
        </label>
        <div>
          <input
            id={id}
            type="file"
            accept=".xml,text/xml,application/xml,application/samlmetadata+xml"
            className={classes.file}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </div>
      </div>
      <TextAreaField
        label="Or paste the document"
        rows={6}
        value={value}
        error={tooLarge ?? error}
        placeholder="<EntityDescriptor …"
        onChange={(xml) => {
          setTooLarge(undefined)
          onChange(xml)
        }}
      />
    </>
  )
}
