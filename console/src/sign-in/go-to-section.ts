/** Brings a section of the page into view, and reading and tabbing with it. */
export function goToSection(id: string): void {
  const heading = document.getElementById(id)?.querySelector<HTMLElement>('h2')
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
