/** The tables of what dashboards show. */
export interface ActivityTables {
  activity_counts: {
    /** Id of an organization or of a directory. */
    subject: string
    organization_id: string | null
    directory_id: string | null
    metric: string
    span: string
    started_at: number
    count: number
  }
  active_users: {
    subject: string
    span: string
    started_at: number
    user_id: string
  }
  activity_progress: {
    name: string
    counted_until: number
  }
}
