/** The tables of the deployment itself. */
export interface DeploymentTables {
  /** One row for each setting that was changed while the deployment runs. */
  deployment_settings: {
    key: string
    /** JSON. */
    value: string
    changed_at: number
    /** Null for the command line, and for whoever is gone. */
    changed_by: string | null
  }
  deployment_revisions: {
    name: string
    revision: string
  }
}
