export function PendingPage() {
  return <p>soon</p>
}
