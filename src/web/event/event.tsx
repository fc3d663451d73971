export function EventPage() {
  return <p>soon</p>
}
